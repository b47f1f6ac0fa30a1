using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Formats;

/// <summary>The timing line of a cue: hours optional, milliseconds after a point (WebVTT) or a comma (SRT), settings after it.</summary>
internal static partial class CueTiming
{
    private const string Time = @"(?:([0-9]{1,4}):)?([0-9]{1,2}):([0-9]{2})(?:[.,]([0-9]{1,3}))?";

    /// <summary>Whether a line means to be a timing, well written or not.</summary>
    public static bool IsMeant(string line) => Meant().IsMatch(line);

    /// <summary>Start and end since the start of the call; null when the line cannot be read.</summary>
    public static (TimeSpan Start, TimeSpan End)? Read(string line)
    {
        var match = Timing().Match(line);
        return match.Success && At(match, 1) is { } start && At(match, 5) is { } end ? (start, end) : null;
    }

    private static TimeSpan? At(Match match, int group)
    {
        var (hours, minutes, seconds) = (Number(match, group), Number(match, group + 1), Number(match, group + 2));
        if (minutes > 59 || seconds > 59)
            return null;
        var milliseconds = int.Parse(match.Groups[group + 3].Value.PadRight(3, '0'), CultureInfo.InvariantCulture);
        return new TimeSpan(0, hours, minutes, seconds, milliseconds);
    }

    private static int Number(Match match, int group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex($@"^\s*{Time}\s*-->\s*{Time}(?:\s.*)?$")]
    private static partial Regex Timing();

    [GeneratedRegex(@"^[\s0-9:：.,]*--+>|^\s*[0-9]{1,4}[:：][0-9]{2}\S*\s*(?:-+|=|—|–|→)*>?\s*[0-9]{1,4}[:：][0-9]{2}\S*\s*$")]
    private static partial Regex Meant();
}
