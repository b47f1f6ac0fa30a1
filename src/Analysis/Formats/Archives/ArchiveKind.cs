namespace Parley.Analysis.Formats.Archives;

/// <summary>Tells archives by their first bytes.</summary>
internal static class ArchiveKind
{
    /// <summary>Bytes that tell.</summary>
    public const int StartLength = 8;

    public static bool IsZip(ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public static bool IsGzip(ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, 8, ..];

    /// <summary>One of the archives that are not read.</summary>
    public static string? NameOfOther(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => "a rar archive",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => "a bzip2 file",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "an xz file",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a zstd file",
        _ => null,
    };
}
