using System.Collections.Frozen;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// A set of Latin words, looked up before a pattern that costs more is tried: most turns hold none. Words, not substrings, since "ten" is in
/// "listen" and "one" in "phone".
/// </summary>
/// <param name="words">Space-separated, lower case.</param>
internal sealed class CueWords(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a run of Latin letters in the text is one of the words, in any case.</summary>
    public bool AnyIn(ReadOnlySpan<char> text) => Count(text, 1) == 1;

    /// <summary>How many there are, at most <paramref name="enough"/>.</summary>
    public int Count(ReadOnlySpan<char> text, int enough)
    {
        var count = 0;
        for (var start = 0; start < text.Length && count < enough; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end > start && _words.Contains(text[start..end]))
                count++;
            start = end;
        }
        return count;
    }
}
