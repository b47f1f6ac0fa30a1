using System.Text;

namespace Parley.Analysis.Formats.Json;

/// <summary>Text from recognisers' words: Chinese without spaces, Latin words with one, marks at the word before them.</summary>
internal static class SpokenText
{
    /// <summary>Adds a word.</summary>
    public static void AddWord(this StringBuilder text, ReadOnlySpan<char> word)
    {
        word = word.Trim();
        if (word.IsEmpty)
            return;
        if (text.Length > 0 && NeedsSpace(text[^1], word[0]))
            text.Append(' ');
        text.Append(word);
    }

    /// <summary>"价格 太 贵 了" as it is written: the spaces that a recogniser puts between Chinese words go.</summary>
    public static string WithoutWordSpaces(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
            return text;
        var joined = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split(' '))
            joined.AddWord(text.AsSpan(range));
        return joined.ToString();
    }

    private static bool NeedsSpace(char before, char after) => !IsChinese(before) && !IsChinese(after) && !IsMark(after) && before is not ('(' or '[' or '"' or '$' or '¥' or '#');

    private static bool IsMark(char c) => c is '.' or ',' or '!' or '?' or ';' or ':' or ')' or ']' or '%' or '\'';

    private static bool IsChinese(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF'
        or >= '\uD840' and <= '\uDFFF' or '“' or '”' or '‘' or '’' or '…' or '—';
}
