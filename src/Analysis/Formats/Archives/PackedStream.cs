namespace Parley.Analysis.Formats.Archives;

/// <summary>A stream whose first bytes were read to tell what it is, put back; it counts what is read, and keeps the last bytes.</summary>
internal sealed class PackedStream(byte[] start, Stream rest) : Stream
{
    private readonly byte[] _tail = new byte[8];
    private int _position;

    /// <summary>The last eight bytes that were read: of a gzip file, its checksum and length.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = Math.Min(buffer.Length, start.Length - _position);
        if (read > 0)
        {
            start.AsSpan(_position, read).CopyTo(buffer);
            _position += read;
        }
        else
            read = rest.Read(buffer);
        Count += read;
        Keep(buffer[..read]);
        return read;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[Math.Max(0, bytes.Length - _tail.Length)..];
        _tail.AsSpan(bytes.Length).CopyTo(_tail);
        bytes.CopyTo(_tail.AsSpan(_tail.Length - bytes.Length));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
