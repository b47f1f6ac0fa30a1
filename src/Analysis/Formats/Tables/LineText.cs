using Parley.Analysis.Input;

namespace Parley.Analysis.Formats.Tables;

/// <summary>Lines as one text, for a parser that puts cells over several lines together itself. A line that is no text ends it.</summary>
internal sealed class LineText(IEnumerable<TextLine> lines) : TextReader
{
    private readonly IEnumerator<TextLine> _lines = lines.GetEnumerator();
    private string _text = "";
    private int _position;

    /// <summary>The line that ended it; null when the text ended by itself.</summary>
    public TextLine? Broken { get; private set; }

    public override int Peek() => Fill() ? _text[_position] : -1;

    public override int Read() => Fill() ? _text[_position++] : -1;

    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (written < buffer.Length && Fill())
        {
            var part = _text.AsSpan(_position, Math.Min(_text.Length - _position, buffer.Length - written));
            part.CopyTo(buffer[written..]);
            _position += part.Length;
            written += part.Length;
        }
        return written;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _lines.Dispose();
        base.Dispose(disposing);
    }

    private bool Fill()
    {
        if (_position < _text.Length)
            return true;
        if (Broken is not null || !_lines.MoveNext())
            return false;
        if (_lines.Current.Problem is not null)
        {
            Broken = _lines.Current;
            return false;
        }
        (_text, _position) = (_lines.Current.Text + "\n", 0);
        return true;
    }
}
