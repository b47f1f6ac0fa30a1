using System.Buffers;

namespace Parley.Analysis.Classifier;

/// <summary>
/// Character 1–4-grams of any text, with marks for its start and end, and word 1–2-grams of Latin words.
/// A run of digits counts as one zero: amounts and numbers differ from call to call, that there is one does not.
/// Every hash goes on from the one of its prefix.
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

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789'");

    /// <summary>Clears <paramref name="grams"/> and fills it with the n-grams of a normalised text, repeated ones included.</summary>
    public static void Extract(ReadOnlySpan<char> text, List<NGram> grams)
    {
        grams.Clear();
        var marked = new char[text.Length + 2];
        var places = new int[text.Length + 3];
        var length = Mark(text, marked, places);
        var sink = new ListSink(grams, places, text.Length);
        Extract(marked.AsSpan(0, length), ref sink);
    }

    /// <summary>The most n-grams that a text of this length, marks included, can have.</summary>
    internal static int MaximumCount(int markedLength) => (MaximumLength + 2) * markedLength;

    /// <summary>Writes the text with its two marks and each number as one zero; gives the length.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="marked">Two longer than the text, at least.</param>
    internal static int Mark(ReadOnlySpan<char> text, Span<char> marked)
    {
        marked[0] = StartMark;
        if (!text.ContainsAny(Digits))
        {
            text.CopyTo(marked[1..]);
            marked[text.Length + 1] = EndMark;
            return text.Length + 2;
        }
        var (length, wasDigit) = (1, false);
        foreach (var c in text)
        {
            var isDigit = IsDigit(c);
            marked[length] = isDigit ? '0' : c;
            length += isDigit && wasDigit ? 0 : 1;
            wasDigit = isDigit;
        }
        marked[length++] = EndMark;
        return length;
    }

    /// <summary>The n-grams of a text with its marks, character by character and then word by word.</summary>
    internal static void Extract<TSink>(ReadOnlySpan<char> marked, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        AddCharacters(marked, ref sink);
        if (marked.ContainsAny(WordCharacters))
            AddWords(marked, ref sink);
    }

    private static void AddCharacters<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        for (var start = 0; start < text.Length - 1; start++)
        {
            var hash = Mix(Offset, text[start]);
            if (start > 0)
                sink.Add(Finish(hash), start, start + 1);
            var last = Math.Min(start + MaximumLength, text.Length);
            for (var end = start + 1; end < last; end++)
            {
                hash = Mix(hash, text[end]);
                sink.Add(Finish(hash), start, end + 1);
            }
        }
    }

    private static void AddWords<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, IGramSink, allows ref struct
    {
        ulong previous = 0;
        var previousStart = 0;
        for (var i = 1; i < text.Length - 1;)
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
            for (; IsWordCharacter(text[i]); i++)
                hash = Mix(hash, text[i]);
            sink.Add(Finish(hash), start, i);
            if (previous != 0)
                sink.Add(Finish(Mix(previous, (char)1) ^ (hash * 31)), previousStart, i);
            previous = hash;
            previousStart = start;
        }
    }

    /// <summary>As <see cref="Mark(ReadOnlySpan{char}, Span{char})"/>; also where each character stands in the text, and where the one after the last would.</summary>
    private static int Mark(ReadOnlySpan<char> text, Span<char> marked, Span<int> places)
    {
        var length = Mark(text, marked);
        var place = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 0 || !IsDigit(text[i]) || !IsDigit(text[i - 1]))
                places[place++] = i;
        }
        places[place] = places[place + 1] = text.Length;
        return length;
    }

    private static bool IsWordCharacter(char c) => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '\'';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static ulong Mix(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>Spreads the low bits, which the vocabulary's table uses; never zero, which marks a free place there.</summary>
    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= WordSalt;
        hash ^= hash >> 29;
        return hash == 0 ? 1 : hash;
    }

    private readonly struct ListSink(List<NGram> grams, int[] places, int length) : IGramSink
    {
        public void Add(ulong hash, int start, int end) => grams.Add(new NGram(hash, places[start], Math.Min(places[end], length)));
    }
}
