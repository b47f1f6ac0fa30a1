using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>
/// Runs of digits in a normalised text, written or spoken ("一三八 零零…", "oh seven double nine", "fifty-five"), with pauses between the groups.
/// The notes read numbers with DigitText, which turns only runs that are surely numbers; here a run is only a candidate, judged by the rules.
/// </summary>
internal static partial class SpokenNumber
{
    /// <summary>Tokens of a run; a longer one is cut, so that a turn made of digits costs no more per character.</summary>
    private const int MaximumTokens = 64;

    private const string ChineseDigits = "零〇幺一二两三四五六七八九";
    private const string Ones = "oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine";
    private const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly string[] OneWords = Ones.Split('|');
    private static readonly string[] TeenWords = Teens.Split('|');
    private static readonly string[] TenWords = Tens.Split('|');

    /// <summary>The runs in order; each is a list of tokens, never empty.</summary>
    public static IEnumerable<IReadOnlyList<DigitToken>> Runs(string normalized)
    {
        List<DigitToken> run = [];
        for (var match = Tokens().Match(normalized); match.Success; match = match.NextMatch())
        {
            if (run.Count > 0 && (run.Count == MaximumTokens || !IsPause(normalized.AsSpan(run[^1].End, match.Index - run[^1].End), run[^1].IsSpoken == !char.IsAsciiDigit(match.Value[0]))))
            {
                yield return run;
                run = [];
            }
            run.Add(new DigitToken(match.Index, match.Index + match.Length, DigitsOf(match.Value), !char.IsAsciiDigit(match.Value[0])));
        }
        if (run.Count > 0)
            yield return run;
    }

    /// <summary>What may stand between two groups of one number: a blank, a dash, a comma, a word of hesitation.</summary>
    private static bool IsPause(ReadOnlySpan<char> between, bool isSameKind) =>
        between.Length <= 10 && (isSameKind || !between.Contains(',')) && Pause().IsMatch(between);

    private static string DigitsOf(string token)
    {
        if (char.IsAsciiDigit(token[0]))
            return token;
        if (!char.IsAsciiLetter(token[0]))
            return string.Concat(token.Select(ChineseDigit));
        var words = token.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["double", var digit] => new string(One(digit), 2),
            ["triple" or "treble", var digit] => new string(One(digit), 3),
            [var digit, "hundred"] => One(digit) + "00",
            [var ten, var one] => string.Concat(TenOf(ten), One(one)),
            [var word] when Array.IndexOf(TeenWords, word) is >= 0 and var teen => string.Concat("1", (char)('0' + teen)),
            [var word] when Array.IndexOf(TenWords, word) >= 0 => TenOf(word) + "0",
            _ => One(words[0]).ToString(),
        };
    }

    private static char ChineseDigit(char c) => c switch { '零' or '〇' => '0', '幺' => '1', '两' => '2', _ => (char)('1' + "一二三四五六七八九".IndexOf(c)) };

    private static char One(string word) => (char)('0' + Math.Max(0, Array.IndexOf(OneWords, word) - 3));

    private static string TenOf(string word) => ((char)('2' + Array.IndexOf(TenWords, word))).ToString();

    [GeneratedRegex(
        @"\d+|[" + ChineseDigits + "]+|(?<![a-z'])((double|triple|treble)[ -](" + Ones + ")|(" + Tens + ")[ -](one|two|three|four|five|six|seven|eight|nine)|(one|two|three|four|five|six|seven|eight|nine) hundred|"
        + Teens + "|" + Tens + "|" + Ones + ")(?![a-z'])",
        Options)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^([ ,.()-]{0,3}|[ ,.]{0,2}(嗯|啊|呃|额|哎|然后|后面是?|再|uh|um|er|erm|then|and then)[ ,.]{0,2})$", Options)]
    private static partial Regex Pause();
}
