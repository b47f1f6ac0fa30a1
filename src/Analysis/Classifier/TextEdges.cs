using Parley.Analysis.Text;

namespace Parley.Analysis.Classifier;

/// <summary>How good a place between two characters of a normalised text is for a quotation to begin or end.</summary>
internal static class TextEdges
{
    /// <summary>At a comma, or at a pause: a blank beside a Chinese character.</summary>
    public const float ClauseCost = 0.15f;

    private const float WordCost = 0.25f;

    /// <summary>Between Chinese characters, where it may be within a word.</summary>
    private const float InsideCost = 0.6f;

    private const string SentenceEnds = ".!?;\u2026";
    private const string ClauseMarks = ",:~\"()";

    /// <summary>
    /// 0 at the ends of sentences and of the text, up to 1 at worse places, as a share of what the quotation is worth; infinite within a Latin
    /// word, a number, or a character of two code units.
    /// </summary>
    public static float Cost(string text, int position)
    {
        if (position <= 0 || position >= text.Length)
            return 0;
        var (left, right) = (position - 1, position);
        if (text[left] == ' ' && left > 0)
            left--;
        else if (text[right] == ' ' && right < text.Length - 1)
            right++;
        if (IsInsideNumber(text, left) || IsInsideNumber(text, right))
            return float.PositiveInfinity;
        if (SentenceEnds.Contains(text[left]) || SentenceEnds.Contains(text[right]))
            return 0;
        if (ClauseMarks.Contains(text[left]) || ClauseMarks.Contains(text[right]))
            return ClauseCost;
        if (right - left > 1)
            return LanguageCounter.IsHan(text[left]) || LanguageCounter.IsHan(text[right]) ? ClauseCost : WordCost;
        return IsWithinWord(text[left], text[right]) ? float.PositiveInfinity : InsideCost;
    }

    /// <summary>A full stop in a number or an address ends nothing.</summary>
    public static bool IsSentenceEnd(string text, int index) => SentenceEnds.Contains(text[index]) && !IsInsideNumber(text, index);

    /// <summary>A mark or a blank: not worth quoting at either end.</summary>
    public static bool IsMark(char c) => c == ' ' || SentenceEnds.Contains(c) || ClauseMarks.Contains(c);

    /// <summary>Whether the character joins what stands beside it: 1,200 · 0.5 · 9:30 · parley.example.</summary>
    private static bool IsInsideNumber(string text, int index)
    {
        if (index == 0 || index == text.Length - 1)
            return false;
        var (before, after) = (text[index - 1], text[index + 1]);
        return text[index] switch
        {
            ',' or ':' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            '.' => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after),
            _ => false,
        };
    }

    private static bool IsWithinWord(char left, char right) => char.IsLowSurrogate(right) || (IsWordCharacter(left) && IsWordCharacter(right));

    private static bool IsWordCharacter(char c) => c is '\'' or '-' || (char.IsLetterOrDigit(c) && !LanguageCounter.IsHan(c));
}
