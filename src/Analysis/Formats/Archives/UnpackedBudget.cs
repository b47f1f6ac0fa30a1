using System.Globalization;

namespace Parley.Analysis.Formats.Archives;

/// <summary>How many bytes an archive may still unpack to.</summary>
internal sealed class UnpackedBudget
{
    private long _left = ArchiveLimits.TotalLength;

    public void Take(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"the archive unpacks to more than {ArchiveLimits.TotalLength} bytes"), "Split it.");
    }
}
