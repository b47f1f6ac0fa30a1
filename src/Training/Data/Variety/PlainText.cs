using System.Text;
using Parley.Analysis.Text;

namespace Parley.Training.Data.Variety;

/// <summary>A text without what two transcribers write differently: letters and digits only ("dont"), one space between words, none between Chinese characters.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in NormalizedText.From(text).Text)
        {
            if (c == '\'')
                continue;
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }
            if (gap && plain.Length > 0 && !IsChinese(c) && !IsChinese(plain[^1]))
                plain.Append(' ');
            gap = false;
            plain.Append(c);
        }
        return plain.ToString();
    }

    public static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';

    /// <summary>Mostly Chinese characters, or mostly words?</summary>
    public static bool IsChinese(string plain) => plain.Count(IsChinese) * 2 > plain.Length;

    /// <summary>Long enough to be somebody's own sentence, not a stock phrase.</summary>
    public static bool IsLong(string plain, VarietyLimits limits) =>
        plain.Length >= (IsChinese(plain) ? limits.ChineseSentence : limits.EnglishSentence);
}
