using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Analysis.Formats.Json;

namespace Parley.Analysis.Formats.Tables;

/// <summary>
/// The times of a call's rows. Numbers are in the unit that the header or the mapping names; else seconds when they have fractions, and else
/// milliseconds when they are too large for seconds. Times since 1970 and times of day count from the first.
/// </summary>
internal sealed partial class TableTimes
{
    /// <summary>No turn takes that long on average; larger whole numbers are milliseconds.</summary>
    private const double LongestTurnSeconds = 120;

    private readonly double _perSecond;
    private readonly double _origin;
    private readonly CallClock _clock;

    public TableTimes(IReadOnlyList<string> cells, TimeUnit? unit, int turns)
    {
        var numbers = cells.Select(Number).OfType<double>().ToList();
        var clocks = cells.Select(Clock).OfType<CallTime>().ToList();
        _clock = new CallClock(clocks);
        var isSeconds = unit == TimeUnit.Seconds || (unit is null && (numbers.Exists(number => number % 1 != 0) || IsSmall(numbers, turns)));
        _perSecond = isSeconds ? 1 : 1000;
        _origin = numbers.Count == 0 ? 0 : EpochTime.Origin(numbers.Min(), isSeconds ? TimeUnit.Seconds : TimeUnit.Milliseconds);
    }

    /// <summary>Since the start of the call; null for a cell that is no time.</summary>
    public TimeSpan? Offset(string cell) =>
        Number(cell) is { } number ? JsonTime.Offset((number - _origin) / _perSecond, TimeUnit.Seconds)
        : Clock(cell) is { } time ? _clock.Offset(time)
        : null;

    private static bool IsSmall(List<double> numbers, int turns) =>
        numbers.Count > 0 && (numbers.Max() is >= 1e9 and < 1e11 || numbers.Max() < LongestTurnSeconds * Math.Max(turns, 1));

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static CallTime? Clock(string cell) => Whole().Match(cell) is { Success: true } match ? CallTime.Read(match) : null;

    [GeneratedRegex($"^{CallTime.Pattern}$")]
    private static partial Regex Whole();
}
