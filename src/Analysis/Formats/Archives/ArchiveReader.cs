using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Archives;

/// <summary>
/// Opens gzip files and zip archives on the way to the readers, in memory of one member: nothing reaches the disk. A member is named
/// "archive.zip!folder/member.json"; one that is damaged keeps no other back. Archives within archives are refused.
/// </summary>
internal static class ArchiveReader
{
    private static readonly string[] Nested = [".ZIP", ".GZ", ".TGZ", ".TAR", ".7Z", ".RAR", ".BZ2", ".XZ", ".ZST"];

    /// <summary>Reads a file that may be an archive.</summary>
    /// <param name="read">Reads a file that is none.</param>
    public static IEnumerable<ReadItem> Read(Stream stream, string name, Func<Stream, string, IEnumerable<ReadItem>> read)
    {
        var start = new byte[ArchiveKind.StartLength];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (ArchiveKind.IsZip(start))
            return ReadZip(Seekable(start, stream), name, read);
        if (ArchiveKind.NameOfOther(start) is { } other)
            return [Error(name, $"this is {other}, which is not read", "Pack the files as zip or gzip, or unpack them.")];
        var whole = new PackedStream(start, stream);
        return ArchiveKind.IsGzip(start) ? ReadGzip(whole, name, read) : read(whole, name);
    }

    private static IEnumerable<ReadItem> ReadGzip(PackedStream packed, string name, Func<Stream, string, IEnumerable<ReadItem>> read)
    {
        using var unpacked = new UnpackedStream(new GZipStream(packed, CompressionMode.Decompress), () => packed.Count, new UnpackedBudget(), () => BinaryPrimitives.ReadUInt32LittleEndian(packed.Tail));
        var start = new byte[512];
        start = start[..unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (IsArchive(start))
            yield return Error(name, "there is an archive within the gzip file", "Unpack it, or pack the files as zip.");
        else
            foreach (var item in read(new PackedStream(start, unpacked), name))
                yield return item;
    }

    private static IEnumerable<ReadItem> ReadZip(Stream stream, string name, Func<Stream, string, IEnumerable<ReadItem>> read)
    {
        using var archive = Open(stream);
        var entries = archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        if (archive.Entries.Count > ArchiveLimits.Entries)
            yield return Error(name, string.Create(CultureInfo.InvariantCulture, $"the archive has {archive.Entries.Count} entries"), string.Create(CultureInfo.InvariantCulture, $"Use at most {ArchiveLimits.Entries}; split it."));
        else if (entries.Exists(entry => entry.FullName == "[Content_Types].xml"))
            yield return Error(name, "this is a Word, Excel or PowerPoint file, not a text file", "Export the transcript as text, CSV, WebVTT, SRT or JSON.");
        else if (entries.Count == 0)
            yield return Error(name, "the archive holds no file", "Leave it out.");
        else
        {
            var budget = new UnpackedBudget();
            foreach (var item in entries.SelectMany(entry => ReadMember(entry, $"{name}!{entry.FullName}", budget, read)))
                yield return item;
        }
    }

    private static IEnumerable<ReadItem> ReadMember(ZipArchiveEntry entry, string name, UnpackedBudget budget, Func<Stream, string, IEnumerable<ReadItem>> read)
    {
        if (entry.IsEncrypted)
            return [Error(name, "the file is encrypted", "Pack it again without a password.")];
        return Nested.Contains(Path.GetExtension(entry.FullName).ToUpperInvariant())
            ? [Error(name, "archives within archives are not read", "Unpack the outer one first.")]
            : TranscriptReader.Guard(Unpacked(entry, name, budget, read), name);
    }

    private static IEnumerable<ReadItem> Unpacked(ZipArchiveEntry entry, string name, UnpackedBudget budget, Func<Stream, string, IEnumerable<ReadItem>> read)
    {
        using var unpacked = new UnpackedStream(OpenMember(entry), () => entry.CompressedLength, budget, () => entry.Crc32);
        var start = new byte[512];
        start = start[..unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        if (IsArchive(start))
            yield return Error(name, "archives within archives are not read", "Unpack the outer one first.");
        else
            foreach (var item in read(new PackedStream(start, unpacked), name))
                yield return item;
    }

    private static bool IsArchive(ReadOnlySpan<byte> start) => ArchiveKind.IsZip(start) || ArchiveKind.IsGzip(start) || ArchiveKind.NameOfOther(start) is not null
        || (start.Length > 262 && start[257..262].SequenceEqual("ustar"u8));

    private static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !entry.Name.StartsWith('.');

    private static ZipArchive Open(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private static Stream OpenMember(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private static ArchiveException Damaged() => new("the zip archive is damaged, or a Word or Excel file is", "Pack it again from the files.");

    /// <summary>A zip archive has its list at its end; one that comes as a stream is kept in memory.</summary>
    private static Stream Seekable(byte[] start, Stream stream)
    {
        if (stream.CanSeek)
            return stream;
        var memory = new MemoryStream();
        memory.Write(start);
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            memory.Write(buffer.AsSpan(0, read));
            if (memory.Length > ArchiveLimits.StreamedZipLength)
                throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"a zip archive on standard input may have {ArchiveLimits.StreamedZipLength} bytes"), "Give it as a file.");
        }
        return memory;
    }

    private static ReadItem Error(string name, string message, string remedy) => new() { Error = new InputError(name, null, message, remedy) };
}
