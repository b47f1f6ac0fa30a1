using System.Collections.Frozen;

namespace Parley.Analysis.Text;

/// <summary>Function words by which English is told from other languages in Latin letters; none is common in French, German, Spanish, Italian or Portuguese.</summary>
internal static class EnglishWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = new[]
    {
        "the", "and", "you", "your", "it", "it's", "to", "of", "that", "that's", "for", "have", "what", "this", "with", "not", "are", "i", "i'm", "we",
        "my", "can", "was", "be", "is", "they", "don't", "yes", "yeah", "okay", "ok", "hello", "hi", "thanks", "thank", "please", "how", "would", "could",
        "there", "here", "just", "so", "but", "if", "at", "by", "about", "right", "sorry", "well", "got", "get", "know", "need", "will", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "zero", "oh", "double", "no",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text, and how many of them are English function words.</summary>
    public static (int Words, int Known) Count(ReadOnlySpan<char> text)
    {
        var (words, known) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] == '\''))
                i++;
            if (i == start)
            {
                i++;
                continue;
            }
            words++;
            if (_words.Contains(text[start..i]))
                known++;
        }
        return (words, known);
    }
}
