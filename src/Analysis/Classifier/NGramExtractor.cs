namespace Parley.Analysis.Classifier;

/// <summary>
/// Character 1–4-grams of any text, with marks for its start and end, and word 1–2-grams of Latin words.
/// A run of digits counts as one zero: amounts and numbers differ from call to call, that there is one does not.
/// </summary>
public static class NGramExtractor
{
    /// <summary>The longest character n-gram.</summary>
    public const int MaximumLength = 4;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const ulong WordSalt = 0x9E3779B97F4A7C15;
    private const char StartMark = '\u0002';
    private const char EndMark = '\u0003';

    /// <summary>Clears <paramref name="grams"/> and fills it with the n-grams of a normalised text, repeated ones included.</summary>
    public static void Extract(ReadOnlySpan<char> text, List<NGram> grams)
    {
        grams.Clear();
        AddCharacters(text, grams);
        AddWords(text, grams);
    }

    private static void AddCharacters(ReadOnlySpan<char> text, List<NGram> grams)
    {
        for (var start = -1; start < text.Length; start++)
        {
            if (IsInsideNumber(text, start))
                continue;
            var hash = Offset;
            var position = start;
            for (var length = 1; length <= MaximumLength && position <= text.Length; length++)
            {
                hash = Mix(hash, CharacterAt(text, position));
                position = Next(text, position);
                if (length > 1 || start >= 0)
                    grams.Add(new NGram(Finish(hash), Math.Max(start, 0), Math.Min(position, text.Length)));
            }
        }
    }

    private static void AddWords(ReadOnlySpan<char> text, List<NGram> grams)
    {
        ulong previous = 0;
        var previousStart = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!IsWordCharacter(text[i]))
            {
                if (text[i] != ' ')
                    previous = 0;
                i++;
                continue;
            }
            var start = i;
            var hash = Offset ^ WordSalt;
            for (; i < text.Length && IsWordCharacter(text[i]); i++)
            {
                if (!IsInsideNumber(text, i))
                    hash = Mix(hash, CharacterAt(text, i));
            }
            grams.Add(new NGram(Finish(hash), start, i));
            if (previous != 0)
                grams.Add(new NGram(Finish(Mix(previous, (char)1) ^ (hash * 31)), previousStart, i));
            previous = hash;
            previousStart = start;
        }
    }

    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '\'';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int index) =>
        index > 0 && index < text.Length && IsDigit(text[index]) && IsDigit(text[index - 1]);

    private static int Next(ReadOnlySpan<char> text, int index)
    {
        index++;
        while (IsInsideNumber(text, index))
            index++;
        return index;
    }

    private static char CharacterAt(ReadOnlySpan<char> text, int index) =>
        index < 0 ? StartMark : index >= text.Length ? EndMark : IsDigit(text[index]) ? '0' : text[index];

    private static ulong Mix(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>Spreads the low bits, which the vocabulary's table uses; never zero, which marks a free place there.</summary>
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= WordSalt;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }
}
