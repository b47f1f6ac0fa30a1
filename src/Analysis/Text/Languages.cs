namespace Parley.Analysis.Text;

/// <summary>The languages that the models know, told apart by script.</summary>
public static class Languages
{
    public const string Chinese = "zh";
    public const string English = "en";
    public const string Unknown = "unknown";

    /// <summary>
    /// Chinese when Han characters carry at least a fifth of the letters (a Han character weighs as much as four Latin letters: about a word
    /// each), English when Latin letters do, unknown when the text has neither.
    /// </summary>
    public static string Detect(IEnumerable<string> texts)
    {
        long han = 0, latin = 0, other = 0;
        foreach (var text in texts)
        {
            foreach (var c in text)
            {
                if (IsHan(c))
                    han++;
                else if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z')
                    latin++;
                else if (char.IsLetter(c))
                    other++;
            }
        }
        return Decide(han * 4, latin, other * 2);
    }

    /// <summary>Whether a character is a Han ideograph of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static string Decide(long han, long latin, long other)
    {
        var letters = han + latin + other;
        if (letters == 0 || other > letters * 0.6)
            return Unknown;
        return han * 5 >= letters ? Chinese : latin * 2 >= letters ? English : Unknown;
    }
}
