using System.Globalization;

namespace Parley.Scoring.Output;

/// <summary>How words and figures are put before people in a terminal.</summary>
internal static class ShownText
{
    /// <summary>What was said or named by others must not steer the terminal of the one who reads: control characters become blanks.</summary>
    public static string Printable(string text) => string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    /// <summary>"87 %".</summary>
    /// <param name="probability">In [0, 1].</param>
    public static string Percent(double probability) => (probability * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
