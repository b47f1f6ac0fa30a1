using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Parley.Analysis.Formats.Json;

/// <summary>Times as recognisers write them: numbers in some unit, in quotes or not; "1.400s"; "PT1.4S"; "00:00:01.400".</summary>
internal static partial class JsonTime
{
    /// <summary>No call is longer; epoch times must be made offsets first.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    /// <summary>An offset; null for what is none, or lies before the call or beyond all calls.</summary>
    public static TimeSpan? Offset(double value, TimeUnit unit) =>
        value * TicksIn(unit) is >= 0 and var ticks && ticks < Longest.Ticks ? new TimeSpan((long)Math.Round(ticks)) : null;

    /// <summary>An offset written as a text.</summary>
    public static TimeSpan? Offset(string text, TimeUnit unit)
    {
        var value = text.Trim();
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Offset(number, unit);
        if (value.EndsWith('s') && double.TryParse(value.AsSpan()[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return Offset(seconds, TimeUnit.Seconds);
        if (value.StartsWith('P'))
            return IsoDuration(value);
        return Clock().Match(value) is { Success: true } clock ? Offset(ClockSeconds(clock), TimeUnit.Seconds) : null;
    }

    private static double TicksIn(TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => TimeSpan.TicksPerSecond,
        TimeUnit.Milliseconds => TimeSpan.TicksPerMillisecond,
        TimeUnit.Microseconds => TimeSpan.TicksPerMicrosecond,
        _ => 1,
    };

    private static TimeSpan? IsoDuration(string value)
    {
        try
        {
            return XmlConvert.ToTimeSpan(value) is var duration && duration >= TimeSpan.Zero && duration < Longest ? duration : null;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static double ClockSeconds(Match match) =>
        ((Part(match, "h") * 60) + Part(match, "m")) * 60 + double.Parse(match.Groups["s"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static int Part(Match match, string name) => match.Groups[name] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,3}):)?(?<m>[0-9]{1,3}):(?<s>[0-9]{1,2}(?:[.,][0-9]{1,9})?)$")]
    private static partial Regex Clock();
}
