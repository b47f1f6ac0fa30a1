using System.Buffers;

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
    // SearchValues, since ContainsAnyInRange boxes its bounds.
    private static readonly SearchValues<char> Han = SearchValues.Create(Range('\u3400', '\u9FFF'));
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static TextCues Of(ReadOnlySpan<char> text)
    {
        var hasMark = text.Contains('?');
        return new TextCues(
            text.Length,
            text.ContainsAny(Han),
            hasMark || (text.Length > 0 && text[^1] is '吗' or '呢'),
            hasMark || text.Contains('吗'),
            text.Contains('!'),
            text.ContainsAny(Digits));
    }

    private static string Range(char first, char last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(c => (char)c));
}
