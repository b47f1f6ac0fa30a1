namespace Parley.Analysis.Text;

/// <summary>Tells the language of a call by the scripts and words of its turns, one after the other.</summary>
public sealed class LanguageCounter
{
    public const string Chinese = "zh";
    public const string English = "en";
    public const string Unknown = "unknown";

    /// <summary>A Han character weighs as much as four Latin letters: about a word each.</summary>
    private const int HanWeight = 4;

    /// <summary>Fewer Latin words than this are taken for English.</summary>
    private const int WordsToTell = 8;

    /// <summary>English speech has a third and more function words; other languages in Latin letters share few of them.</summary>
    private const double EnglishShare = 0.12;

    private long _han;
    private long _latin;
    private long _other;
    private long _words;
    private long _english;

    /// <summary>Takes in a turn's text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var latin = _latin;
        foreach (var c in text)
        {
            if (IsHan(c))
                _han++;
            else if (char.IsAsciiLetter(c))
                _latin++;
            else if (c > 0x7F && char.IsLetter(c))
                _other++;
        }
        if (_latin == latin)
            return;
        var (words, known) = EnglishWords.Count(text);
        _words += words;
        _english += known;
    }

    /// <summary>
    /// "zh" when Han characters carry at least a fifth of the weight, "en" when Latin letters carry most of it and the words are English as far
    /// as can be told, "unknown" otherwise or when nothing was said.
    /// </summary>
    public string Language
    {
        get
        {
            var han = _han * HanWeight;
            var all = han + _latin + (_other * 2);
            if (all == 0 || _other * 2 > all * 0.6)
                return Unknown;
            return han * 5 >= all ? Chinese : _latin * 2 >= all && IsEnglish ? English : Unknown;
        }
    }

    private bool IsEnglish => _words < WordsToTell || _english >= _words * EnglishShare;

    /// <summary>Whether a character is a Han ideograph of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
