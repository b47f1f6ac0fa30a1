using System.Buffers;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Text;

/// <summary>
/// A text as the models read it: half-width, simplified, lower case, ASCII digits, single spaces, nothing invisible;
/// with the way back: every normalised character knows where it stood in the original.
/// </summary>
public sealed class NormalizedText
{
    /// <summary>Null where every character stands where it stood.</summary>
    private readonly int[]? _originalStarts;

    private NormalizedText(string original, string text, int[]? originalStarts)
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
        var text = ArrayPool<char>.Shared.Rent(original.Length);
        var starts = ArrayPool<int>.Shared.Rent(original.Length);
        var length = CharacterFold.Fold(original, text, starts);
        var folded = text.AsSpan(0, length);
        var normalized = new NormalizedText(
            original, folded.SequenceEqual(original) ? original : new string(folded), length == original.Length ? null : starts.AsSpan(0, length).ToArray());
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<char>.Shared.Return(text);
        return normalized;
    }

    /// <summary>The range of the original text that the normalised range [start, end) came from; an empty range stays empty.</summary>
    public Span ToOriginal(int start, int end)
    {
        if (start >= end)
            return new Span(OriginalStart(start), OriginalStart(start));
        var last = OriginalStart(end - 1);
        var lastLength = char.IsHighSurrogate(Original[last]) && last + 1 < Original.Length && char.IsLowSurrogate(Original[last + 1]) ? 2 : 1;
        return new Span(OriginalStart(start), last + lastLength);
    }

    private int OriginalStart(int index) =>
        index >= Text.Length ? Original.Length : _originalStarts is null ? index : _originalStarts[index];
}
