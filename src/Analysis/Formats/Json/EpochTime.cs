namespace Parley.Analysis.Formats.Json;

/// <summary>Tells times since 1970 from offsets within the call: no call lasts until 2001.</summary>
internal static class EpochTime
{
    private const double EarliestSeconds = 1e9;

    /// <summary>What to subtract to get offsets: the first time if it counts from 1970, else nothing.</summary>
    public static double Origin(double? first, TimeUnit unit)
    {
        var perSecond = unit switch { TimeUnit.Microseconds => 1e6, TimeUnit.Milliseconds => 1e3, _ => 1 };
        return first >= EarliestSeconds * perSecond ? first.Value : 0;
    }
}
