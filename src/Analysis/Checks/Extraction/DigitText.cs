using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// A normalised text with spoken digits written as digits ("幺三八零零…", "oh seven double nine"), so that numbers can be found in it; with the way
/// back. Only runs that are long enough to be a number are changed.
/// </summary>
internal sealed partial class DigitText
{
    private const string ChineseDigits = "零〇幺一二两三四五六七八九";
    private const string DigitWord = "(oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|o(?![a-z]))";

    /// <summary>"triple one triple two": fewer words than digits.</summary>
    private const int FewestDigits = 4;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<char> SpokenDigits = SearchValues.Create(ChineseDigits + "abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> Digits = SearchValues.Create(ChineseDigits + "0123456789");
    private static readonly CueWords DigitWords = new("oh o zero nought one two three four five six seven eight nine double triple treble");

    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public string Text { get; }

    private DigitText(string normalized)
    {
        var position = 0;
        for (var match = Runs().Match(normalized); match.Success; match = match.NextMatch())
        {
            Copy(normalized, position, match.Index);
            if (LooksSpoken(match.ValueSpan))
                Convert(normalized, match);
            else
                Copy(normalized, match.Index, match.Index + match.Length);
            position = match.Index + match.Length;
        }
        Copy(normalized, position, normalized.Length);
        Text = _text.ToString();
    }

    public static DigitText From(string normalized) => new(normalized);

    /// <summary>Whether there are as many digits, written or spoken, as the shortest number has. Cheap: most turns have not.</summary>
    public static bool MayHoldNumber(ReadOnlySpan<char> normalized)
    {
        var digits = 0;
        for (var rest = normalized; digits < FewestDigits && rest.IndexOfAny(Digits) is >= 0 and var next; rest = rest[(next + 1)..])
            digits++;
        return digits >= FewestDigits || digits + DigitWords.Count(normalized, FewestDigits) >= FewestDigits;
    }

    /// <summary>The range of the normalised text that [start, end) came from; the range is not empty.</summary>
    public (int Start, int End) ToNormalized(int start, int end) => (_starts[start], _ends[end - 1]);

    private static bool LooksSpoken(ReadOnlySpan<char> run) => run.ContainsAny(SpokenDigits);

    private void Copy(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            Append(text[i], i, i + 1);
    }

    private void Append(char c, int start, int end)
    {
        _text.Append(c);
        _starts.Add(start);
        _ends.Add(end);
    }

    private void Convert(string text, Match run)
    {
        var repeat = 1;
        foreach (var token in Tokens().EnumerateMatches(run.ValueSpan))
        {
            var (start, end) = (run.Index + token.Index, run.Index + token.Index + token.Length);
            var word = text.AsSpan(start, token.Length);
            if (word is "double" or "triple" or "treble")
            {
                repeat = word is "double" ? 2 : 3;
                continue;
            }
            for (; repeat > 0; repeat--)
                Append(DigitOf(word), start, end);
            repeat = 1;
        }
    }

    private static char DigitOf(ReadOnlySpan<char> word) => word switch
    {
        "零" or "〇" or "oh" or "o" or "zero" or "nought" => '0',
        "幺" or "一" or "one" => '1',
        "二" or "两" or "two" => '2',
        "三" or "three" => '3',
        "四" or "four" => '4',
        "五" or "five" => '5',
        "六" or "six" => '6',
        "七" or "seven" => '7',
        "八" or "eight" => '8',
        "九" or "nine" => '9',
        _ => word[0],
    };

    [GeneratedRegex(
        @"[" + ChineseDigits + @"\d]([" + ChineseDigits + @"\d]|(?<=[" + ChineseDigits + @"])[ -](?=[" + ChineseDigits + @"]{2})){4,24}"
        + @"|\b((double|triple|treble) )?(" + DigitWord + @"|\d{1,4})([ ,-]{1,2}((double|triple|treble) )?(" + DigitWord + @"|\d{1,4})){5,20}\b",
        Options)]
    private static partial Regex Runs();

    [GeneratedRegex(@"double|triple|treble|" + DigitWord + @"|[" + ChineseDigits + @"\d]", Options)]
    private static partial Regex Tokens();
}
