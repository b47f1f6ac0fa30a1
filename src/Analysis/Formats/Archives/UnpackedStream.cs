using System.Globalization;

namespace Parley.Analysis.Formats.Archives;

/// <summary>Unpacked bytes, counted: too many for the packed ones, or too many in all, end it.</summary>
/// <param name="packed">How many packed bytes there are so far or in all.</param>
/// <param name="budget">Of the archive; what is read here is taken from it.</param>
/// <param name="checksum">What the archive says it should be, known at the end at the latest.</param>
internal sealed class UnpackedStream(Stream stream, Func<long> packed, UnpackedBudget budget, Func<uint> checksum) : Stream
{
    private readonly Checksum _found = new();
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = ReadUnpacked(buffer);
        _length += read;
        if (_length > ArchiveLimits.FreeLength && _length / ArchiveLimits.Ratio > packed())
            throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to more than {ArchiveLimits.Ratio} times its size"), "Unpack it yourself if you trust it.");
        budget.Take(read);
        _found.Add(buffer[..read]);
        if (read == 0 && buffer.Length > 0 && checksum() != _found.Value)
            throw new ArchiveException("it breaks off, or its checksum does not match its content", "Pack it again from the files; several gzip files joined into one are not read.");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            stream.Dispose();
        base.Dispose(disposing);
    }

    private int ReadUnpacked(Span<byte> buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw new ArchiveException("its packed data is damaged", "Pack it again from the files.");
        }
    }
}
