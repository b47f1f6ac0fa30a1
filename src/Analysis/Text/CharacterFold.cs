using System.Globalization;

namespace Parley.Analysis.Text;

/// <summary>
/// What normalising makes of each UTF-16 code unit, worked out once: a text is then one table look-up a character.
/// </summary>
internal static class CharacterFold
{
    private const char Dropped = '\0';
    private static readonly char[] Table = Build();

    /// <summary>Folds a text; runs of blanks become one, none is left at the ends.</summary>
    /// <param name="original">Any text; lone surrogates are kept as they are.</param>
    /// <param name="text">At least as long as the original.</param>
    /// <param name="starts">At least as long as the original: where each character stood.</param>
    /// <returns>The folded text's length, never longer than the original.</returns>
    public static int Fold(ReadOnlySpan<char> original, Span<char> text, Span<int> starts)
    {
        var table = Table;
        var length = 0;
        var before = ' ';
        for (var i = 0; i < original.Length; i++)
        {
            // No branch: where blanks and dropped characters stand cannot be predicted.
            var c = table[original[i]];
            text[length] = c;
            starts[length] = i;
            var isDropped = c == Dropped | (c == ' ' & before == ' ');
            before = isDropped ? before : c;
            length += isDropped ? 0 : 1;
        }
        return length > 0 && text[length - 1] == ' ' ? length - 1 : length;
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
            table[c] = Of((char)c);
        return table;
    }

    private static char Of(char c)
    {
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
            return c;
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        if (c < 0x80)
            return char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) ? Dropped : char.ToLowerInvariant(c);
        return char.IsWhiteSpace(c) ? ' ' : BeyondAscii(c);
    }

    private static char BeyondAscii(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u300C' or '\u300D' => '"',
        '\u3002' => '.',
        '\u3001' => ',',
        '\u2014' or '\u2013' or '\u2212' => '-',
        '\u301C' or '\u223C' => '~',
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => Dropped,
            UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c)),
            UnicodeCategory.UppercaseLetter => char.ToLowerInvariant(c),
            _ => TraditionalChinese.Simplify(c),
        },
    };
}
