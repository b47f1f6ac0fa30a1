using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Formats;

/// <summary>A time as a line gives it: a time of day, with or without its date, or an offset; which of the two, the whole file tells (<see cref="CallClock"/>).</summary>
/// <param name="Value">With a date: since 0001-01-01; "mm:ss" as minutes and seconds.</param>
/// <param name="HasDate">A date or am/pm stands with it, so it is a time of day.</param>
/// <param name="IsShort">Two parts only: "10:15" may be a quarter past ten or ten minutes into the call.</param>
internal readonly partial record struct CallTime(TimeSpan Value, bool HasDate, bool IsShort)
{
    /// <summary>One time; the names of its parts are h, m, s, f, and y, mo, d of the date.</summary>
    public const string Pattern =
        @"(?:(?:(?:(?<y>[0-9]{4})[-/.年])?(?<mo>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})日?|(?<d>[0-9]{1,2})[-/.](?<mo>[0-9]{1,2})[-/.](?<y>[0-9]{4}),?)[\sT]{0,3})?(?<h>[0-9]{1,3})[:：](?<m>[0-9]{2})(?:[:：](?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,6}))?)?(?:\s?(?<ap>[AaPp])\.?[Mm]\.?)?(?![0-9])";

    /// <summary>Reads a match of <see cref="Pattern"/>; null for what is no time ("10:75").</summary>
    public static CallTime? Read(Match match)
    {
        var isShort = !match.Groups["s"].Success;
        var (first, second, third) = (Number(match, "h"), Number(match, "m"), Number(match, "s"));
        if (second > 59 || third > 59 || (!isShort && first > 99))
            return null;
        var isClock = match.Groups["mo"].Success || match.Groups["ap"].Success;
        if (!isClock)
            return new CallTime(isShort ? new TimeSpan(0, first, second) : new TimeSpan(first, second, third) + Fraction(match), false, isShort);
        return Hour(first, match.Groups["ap"].Value) is { } hour && Date(match) is { } date
            ? new CallTime(date + new TimeSpan(hour, second, third) + Fraction(match), true, false)
            : null;
    }

    private static int? Hour(int hour, string half) => (hour, half) switch
    {
        ( > 23, _) => null,
        (_, "") => hour,
        ( > 12 or 0, _) => null,
        (_, "P" or "p") => (hour % 12) + 12,
        _ => hour % 12,
    };

    /// <summary>Without a year, that of a leap year; without a date, the first day.</summary>
    private static TimeSpan? Date(Match match)
    {
        if (!match.Groups["mo"].Success)
            return TimeSpan.Zero;
        var year = match.Groups["y"].Success ? Number(match, "y") : 2000;
        var (month, day) = (Number(match, "mo"), Number(match, "d"));
        if (month > 12)
            (month, day) = (day, month); // 20/11/2026 and 11/20/2026
        return year is >= 1900 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day) - DateTime.MinValue
            : null;
    }

    private static TimeSpan Fraction(Match match) =>
        match.Groups["f"] is { Success: true } digits ? TimeSpan.FromSeconds(double.Parse("0." + digits.Value, CultureInfo.InvariantCulture)) : TimeSpan.Zero;

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;
}
