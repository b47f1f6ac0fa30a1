using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Checks;

/// <summary>What checks ask of a turn's acts and words.</summary>
internal static class TurnWords
{
    /// <summary>How fast people talk, to tell seconds from text where no times are known.</summary>
    private const double HanPerSecond = 4.5;
    private const double WordsPerSecond = 2.5;

    /// <summary>The range of the whole turn.</summary>
    public static TurnSpan Whole(this TurnReport turn) => new(turn.Index, 0, turn.Text.Length);

    public static bool HasAny(this TurnReport turn, params ReadOnlySpan<string> acts)
    {
        foreach (var act in acts)
        {
            if (turn.Has(act))
                return true;
        }
        return false;
    }

    /// <summary>Time on the line; null when unknown.</summary>
    public static TimeSpan? Duration(this TurnReport turn) =>
        turn is { StartOffset: { } start, EndOffset: { } end } && end > start ? end - start : null;

    /// <summary>Words of the text: a Han character counts as one, and so does each run of other letters or digits.</summary>
    public static int CountWords(string text)
    {
        var (han, words) = Count(text);
        return han + words;
    }

    /// <summary>Seconds that it takes to say the text.</summary>
    public static double EstimateSeconds(string text)
    {
        var (han, words) = Count(text);
        return (han / HanPerSecond) + (words / WordsPerSecond);
    }

    private static (int Han, int Words) Count(string text)
    {
        var (han, words, inWord) = (0, 0, false);
        foreach (var c in text)
        {
            var isHan = LanguageCounter.IsHan(c);
            var isLetter = !isHan && (char.IsLetterOrDigit(c) || (inWord && c is '\'' or '’'));
            if (isHan)
                han++;
            else if (isLetter && !inWord)
                words++;
            inWord = isLetter;
        }
        return (han, words);
    }
}
