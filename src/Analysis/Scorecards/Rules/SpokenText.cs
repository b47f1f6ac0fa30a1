using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// A normalised text as it is heard: without punctuation, with spaces only between words of letters and digits. Recognisers differ in
/// punctuation and in spaces between Chinese characters; phrases must not. One is reused for all turns of a call.
/// </summary>
internal sealed class SpokenText
{
    /// <summary>Chinese, Japanese and Korean characters begin here; before it are the scripts that are written with spaces.</summary>
    private const char FirstUnspaced = '\u2E80';

    private NormalizedText? _source;
    private char[] _text = [];
    private int[] _sourceIndexes = [];
    private int _length;

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>A phrase as it would be heard.</summary>
    public static string Of(string phrase)
    {
        var text = new SpokenText();
        text.Read(NormalizedText.From(phrase));
        return text.Text.ToString();
    }

    /// <summary>Takes in another text; what was there is lost.</summary>
    public void Read(NormalizedText source)
    {
        _source = source;
        _length = 0;
        if (_text.Length < 2 * source.Text.Length)
        {
            _text = new char[2 * source.Text.Length];
            _sourceIndexes = new int[2 * source.Text.Length];
        }
        var isBroken = false;
        for (var i = 0; i < source.Text.Length; i++)
        {
            if (!IsHeard(source.Text, i))
            {
                isBroken |= source.Text[i] != '\'';
                continue;
            }
            if (isBroken && _length > 0 && IsSpaced(_text[_length - 1]) && IsSpaced(source.Text[i]))
                Add(' ', i);
            Add(source.Text[i], i);
            isBroken = false;
        }
    }

    /// <summary>Whether a phrase may begin or end before the character at this position: anywhere but within a word of letters and digits.</summary>
    public bool IsEdge(int position) =>
        position <= 0 || position >= _length || !IsSpaced(_text[position - 1]) || !IsSpaced(_text[position]);

    /// <summary>The range of the original text that [start, end), not empty, was heard from.</summary>
    public Span ToOriginal(int start, int end) => _source!.ToOriginal(_sourceIndexes[start], _sourceIndexes[end - 1] + 1);

    private void Add(char character, int sourceIndex)
    {
        _text[_length] = character;
        _sourceIndexes[_length++] = sourceIndex;
    }

    private static bool IsHeard(string text, int index)
    {
        var c = text[index];
        if (c is '%' or '@' or '#' or '&')
            return true;
        if (c == '.')
            return index > 0 && index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]);
        return c is not (' ' or '~') && !char.IsPunctuation(c);
    }

    private static bool IsSpaced(char c) => c < FirstUnspaced && char.IsLetterOrDigit(c);
}
