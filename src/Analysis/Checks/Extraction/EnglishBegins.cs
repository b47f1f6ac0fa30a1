namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// Where an English day or time may begin: at a digit, or at a word whose first three letters are those of one that begins so. At nearly every place
/// of a text there is none, and what costs more is spared.
/// </summary>
internal static class EnglishBegins
{
    private const int Length = 3;
    private const int LetterBits = 5;

    private const string Words =
        "the day today tonight tomorrow next this coming monday tuesday wednesday thursday friday saturday sunday end later"
        + " january february march april may june july august september october november december"
        + " one two three four five six seven eight nine ten eleven twelve noon midday half quarter first lunch close eod cob early late morning afternoon evening within";

    /// <summary>A bit for every three letters.</summary>
    private static readonly ulong[] Known = Build();

    /// <summary>The next such place from an index on; -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) ? IsFirst(text, i) : IsKnown(text, i) && IsFirst(text, i))
                return i;
        }
        return -1;
    }

    private static bool IsFirst(ReadOnlySpan<char> text, int index) => index == 0 || !char.IsAsciiLetterOrDigit(text[index - 1]);

    private static bool IsKnown(ReadOnlySpan<char> text, int index) =>
        index + Length <= text.Length && CodeOf(text.Slice(index, Length)) is >= 0 and var code && (Known[code >> 6] >> (code & 63) & 1) != 0;

    /// <summary>-1 when they are not three ASCII letters.</summary>
    private static int CodeOf(ReadOnlySpan<char> letters)
    {
        var code = 0;
        foreach (var c in letters)
        {
            if (!char.IsAsciiLetter(c))
                return -1;
            code = (code << LetterBits) | (c & 31);
        }
        return code;
    }

    private static ulong[] Build()
    {
        var known = new ulong[1 << (Length * LetterBits) >> 6];
        foreach (var word in Words.Split(' '))
        {
            var code = CodeOf(word.AsSpan(0, Length));
            known[code >> 6] |= 1UL << (code & 63);
        }
        return known;
    }
}
