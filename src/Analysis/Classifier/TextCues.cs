namespace Parley.Analysis.Classifier;

/// <summary>What the dense vectors ask of a normalised text beside its n-grams.</summary>
/// <param name="Length">In normalised characters.</param>
/// <param name="IsChinese">It holds a Han character.</param>
/// <param name="IsQuestion">It holds a question mark or ends as Chinese questions do.</param>
/// <param name="Asks">It holds a question mark or the particle 吗.</param>
/// <param name="Exclaims">It holds an exclamation mark.</param>
/// <param name="HasDigit">It holds a digit.</param>
internal readonly record struct TextCues(int Length, bool IsChinese, bool IsQuestion, bool Asks, bool Exclaims, bool HasDigit)
{
    public static TextCues Of(ReadOnlySpan<char> text)
    {
        var hasMark = text.Contains('?');
        return new TextCues(
            text.Length,
            text.ContainsAnyInRange('\u3400', '\u9FFF'),
            hasMark || text.EndsWith("吗") || text.EndsWith("呢"),
            hasMark || text.Contains('吗'),
            text.Contains('!'),
            text.ContainsAnyInRange('0', '9'));
    }
}
