using Parley.Analysis.Text;

namespace Parley.Analysis.Checks;

/// <summary>
/// Whether an answer takes up a word of what was said: two neighbouring Han characters, or a Latin word of four letters or more, neither of them a
/// function word. Reads a bounded part of each text.
/// </summary>
internal static class SharedWords
{
    private const int Longest = 1000;
    private const int ShortestWord = 4;
    private const string FunctionCharacters = "我你您他她它的了是不在有这那个们吗呢吧啊就都也还要会没说一什么怎可以能好给来去到上下和跟对得着过很太再";

    private static readonly HashSet<string> FunctionWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "that", "this", "with", "have", "what", "your", "just", "they", "from", "would", "will", "there", "about", "know", "don't", "yeah", "well",
        "then", "them", "when", "been", "really", "right", "like", "want", "think", "could", "should", "that's", "it's", "i'll", "you're", "because",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsFunctionWord = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Any(string said, string answer)
    {
        var words = new HashSet<string>(Of(said), StringComparer.OrdinalIgnoreCase);
        return words.Count > 0 && Of(answer).Any(words.Contains);
    }

    private static IEnumerable<string> Of(string text)
    {
        var length = Math.Min(text.Length, Longest);
        for (var i = 0; i < length; i++)
        {
            if (LanguageCounter.IsHan(text[i]))
            {
                if (i + 1 < length && LanguageCounter.IsHan(text[i + 1]) && IsContent(text[i]) && IsContent(text[i + 1]))
                    yield return text.Substring(i, 2);
                continue;
            }
            var end = i;
            while (end < length && (char.IsAsciiLetter(text[end]) || text[end] == '\''))
                end++;
            if (end - i >= ShortestWord && !IsFunctionWord.Contains(text.AsSpan(i, end - i)))
                yield return text[i..end];
            i = Math.Max(i, end - 1);
        }
    }

    private static bool IsContent(char c) => !FunctionCharacters.Contains(c);
}
