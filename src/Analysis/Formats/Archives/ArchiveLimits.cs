namespace Parley.Analysis.Formats.Archives;

/// <summary>What an archive may hold, so that a small file cannot fill the machine. Nothing is unpacked to disk.</summary>
internal static class ArchiveLimits
{
    public const int Entries = 200_000;

    /// <summary>Unpacked bytes for each packed one, beyond <see cref="FreeLength"/>. Transcripts in JSON reach 30.</summary>
    public const int Ratio = 200;

    /// <summary>Unpacked bytes that are never too many: 16 MB.</summary>
    public const long FreeLength = 16L << 20;

    /// <summary>Unpacked bytes of one archive: 64 GB.</summary>
    public const long TotalLength = 64L << 30;

    /// <summary>A zip archive that comes as a stream must be kept in memory: 256 MB.</summary>
    public const long StreamedZipLength = 256L << 20;
}
