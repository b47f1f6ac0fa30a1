using System.Text;

namespace Parley.Analysis.Formats;

/// <summary>A turn in the making: who, when (in the file's own terms), and the words collected so far.</summary>
/// <param name="line">Where it begins.</param>
/// <param name="label">What the file calls the speaker; null when it says nothing.</param>
internal sealed class SpokenPiece(int line, string? label, CallTime? start = null, CallTime? end = null)
{
    private readonly StringBuilder _text = new();

    public int Line => line;

    public string? Label => label;

    public CallTime? Start => start;

    public CallTime? End => end;

    public string Text => _text.ToString();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a line or a part of one; Chinese goes on without a space after all but Latin words.</summary>
    public void Append(ReadOnlySpan<char> part)
    {
        part = part.Trim();
        if (part.IsEmpty)
            return;
        if (_text.Length > 0 && !(IsChinese(part[0]) && !char.IsAsciiLetterOrDigit(_text[^1])))
            _text.Append(' ');
        _text.Append(part);
    }

    /// <summary>Han, kana, and the marks written at full width.</summary>
    private static bool IsChinese(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF';
}
