using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Text;

/// <summary>
/// A text as the models read it: half-width, simplified, lower case, ASCII digits, single spaces, nothing invisible;
/// with the way back: every normalised character knows where it stood in the original.
/// </summary>
public sealed class NormalizedText
{
    private readonly int[] _originalStarts;

    private NormalizedText(string original, string text, int[] originalStarts)
    {
        Original = original;
        Text = text;
        _originalStarts = originalStarts;
    }

    public string Original { get; }

    /// <summary>Never longer than <see cref="Original"/>.</summary>
    public string Text { get; }

    /// <summary>Normalises a text of any length; lone surrogates are kept as they are.</summary>
    public static NormalizedText From(string original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var text = new char[original.Length];
        var starts = new int[original.Length + 1];
        var length = 0;
        for (var i = 0; i < original.Length; i++)
        {
            var c = Fold(original, i);
            var isSpace = c == ' ';
            if (c == '\0' || (isSpace && (length == 0 || text[length - 1] == ' ')))
                continue;
            text[length] = c;
            starts[length++] = i;
        }
        if (length > 0 && text[length - 1] == ' ')
            length--;
        return new NormalizedText(original, new string(text, 0, length), starts[..length]);
    }

    /// <summary>The range of the original text that the normalised range [start, end) came from; an empty range stays empty.</summary>
    public Span ToOriginal(int start, int end)
    {
        if (start >= end)
            return new Span(OriginalStart(start), OriginalStart(start));
        var last = _originalStarts[end - 1];
        var lastLength = char.IsHighSurrogate(Original[last]) && last + 1 < Original.Length && char.IsLowSurrogate(Original[last + 1]) ? 2 : 1;
        return new Span(OriginalStart(start), last + lastLength);
    }

    private int OriginalStart(int index) => index < _originalStarts.Length ? _originalStarts[index] : Original.Length;

    /// <summary>The normalised character at an index; '\0' when it is dropped.</summary>
    private static char Fold(string text, int index)
    {
        var c = text[index];
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
            return c;
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (c < 0x80)
            return char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) ? '\0' : char.ToLowerInvariant(c);
        if (char.IsWhiteSpace(c))
            return ' ';
        return FoldBeyondAscii(text, index, c);
    }

    private static char FoldBeyondAscii(string text, int index, char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u300C' or '\u300D' => '"',
        '\u3002' => '.',
        '\u3001' => ',',
        '\u2014' or '\u2013' or '\u2212' => '-',
        '\u301C' or '\u223C' => '~',
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => '\0',
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(text, index)),
            UnicodeCategory.UppercaseLetter => char.ToLowerInvariant(c),
            _ => TraditionalChinese.Simplify(c),
        },
    };
}
