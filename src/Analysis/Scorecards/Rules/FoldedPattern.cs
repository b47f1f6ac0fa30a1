using System.Text;
using Parley.Analysis.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// A regular expression written for text as people write it, made to fit normalised text: its literal characters become half-width, simplified
/// and lower case like the text that it searches, its operators stay.
/// </summary>
internal static class FoldedPattern
{
    private const string Operators = @"\*+?|{}[]()^$.#-";

    public static string Of(string pattern)
    {
        var folded = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                i = CopyEscape(pattern, i, folded);
            else
                Append(pattern, i, folded);
        }
        return folded.ToString();
    }

    /// <summary>An escape's letter says what it is: \S is not \s. The last index copied.</summary>
    private static int CopyEscape(string pattern, int index, StringBuilder folded)
    {
        var end = index + 1;
        if (pattern[end] is 'p' or 'P' && pattern.IndexOf('}', end) is var brace and >= 0)
            end = brace;
        folded.Append(pattern, index, end - index + 1);
        return end;
    }

    private static void Append(string pattern, int index, StringBuilder folded)
    {
        var c = pattern[index];
        var normalized = char.IsWhiteSpace(c) ? " " : NormalizedText.From(c.ToString()).Text;
        // A full-width bracket is a character to be found, not an operator.
        if (normalized.Length > 0 && normalized[0] != c && Operators.Contains(normalized[0], StringComparison.Ordinal))
            folded.Append('\\');
        folded.Append(normalized);
    }
}
