using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>The transcript in a plain text: its heading, and the pieces that its speakers say.</summary>
internal sealed class PlainTranscript
{
    /// <summary>Of the lines, in a text without speakers.</summary>
    private const double TimedShare = 0.6;

    private const int ShownLength = 40;

    private readonly CallHeading _heading;
    private readonly List<(TextLine Line, LineHead? Head)> _lines = [];
    private readonly SpeakerNames _names;
    private readonly List<SpokenPiece> _pieces = [];
    private readonly List<TextLine> _before = [];
    private int _fields;

    private PlainTranscript(IReadOnlyList<TextLine> lines)
    {
        _heading = CallHeading.Read(lines);
        var (letters, others) = (0, 0);
        foreach (var line in lines.Skip(_heading.Length))
        {
            var text = line.Text.Trim().Trim('\uFEFF', '\u200B');
            if (text.Length == 0 || CallHeading.IsDecoration(text))
                continue;
            var head = LineHeadParser.Parse(text);
            _lines.Add((line with { Text = text }, head));
            others += head is null ? 1 : 0;
            letters += head?.Label is { Length: 1 } ? InlineSpeakers.CountLetters(text) : 0;
        }
        _names = new SpeakerNames(_lines.Where(line => line.Head is not null).Select(line => line.Head!.Value), letters, others);
    }

    /// <summary>The transcript of a text; null when it looks like a note.</summary>
    public static PlainTranscript? Find(IReadOnlyList<TextLine> lines)
    {
        var transcript = new PlainTranscript(lines);
        return transcript.ReadSpeakers() || transcript.ReadTimes() ? transcript : null;
    }

    /// <summary>The transcript with its warnings, or its mistakes.</summary>
    public IEnumerable<ReadItem> Finish(CallDraft draft, string name)
    {
        var context = AddTo(draft);
        if (draft.Turns.Count == 1)
            draft.Warn(_pieces[0].Line, "the file has one turn only", "If it is a note, say so (--note).");
        return draft.Finish(new Transcript
        {
            CallId = _heading.CallId ?? CallName.From(name),
            Turns = draft.Turns,
            Context = context,
            SourceFormat = TranscriptFormat.PlainText.ToKey(),
        });
    }

    /// <summary>Adds the turns; gives back what heading and names tell about the call.</summary>
    public CallContext AddTo(CallDraft draft)
    {
        WarnOfLinesBefore(draft);
        var context = PieceTurns.AddTo(draft, _pieces, _heading.Context);
        if (!draft.HasErrors && draft.Turns.Count == 0)
            draft.Fail(_pieces[0].Line, "the speakers say nothing", "Give the words after each speaker's name.");
        return context;
    }

    /// <summary>Reads the lines by speakers. One alone among other lines or among headings of notes is none: "客户: 同煤三矿" is a field.</summary>
    private bool ReadSpeakers()
    {
        foreach (var (line, head) in _lines)
        {
            if (head is { } known && _names.Accepts(known))
                AddLine(line, known);
            else if (head is { Kind: HeadKind.Time, Start: not null } time && _pieces.Count > 0)
                Begin(line, _pieces[^1].Label, time, time.TextStart);
            else if (_pieces.Count == 0)
                _before.Add(line);
            else
                Continue(line, head);
        }
        var spoken = _pieces.Count(piece => piece.Label is not null);
        return (spoken > 1 && spoken >= _fields) || (spoken == 1 && _fields == 0 && _before.Count == 0);
    }

    /// <summary>Reads lines that begin with times and name nobody.</summary>
    private bool ReadTimes()
    {
        _pieces.Clear();
        _before.Clear();
        if (_lines.Count(line => line.Head?.Kind == HeadKind.Time) is var timed && (timed < 2 || timed < TimedShare * _lines.Count))
            return false;
        foreach (var (line, head) in _lines)
        {
            if (head is { Kind: HeadKind.Time } time)
                Begin(line, null, time, time.TextStart);
            else if (_pieces.Count == 0)
                _before.Add(line);
            else
                _pieces[^1].Append(line.Text);
        }
        return true;
    }

    private void Continue(TextLine line, LineHead? head)
    {
        _fields += head is { Kind: HeadKind.Colon, Label: { } label } && _names.IsWordOfNotes(label) ? 1 : 0;
        _pieces[^1].Append(line.Text);
    }

    private void AddLine(TextLine line, LineHead head)
    {
        var text = line.Text[head.TextStart..];
        var cuts = InlineSpeakers.Find(text, _names);
        Begin(line, head.Label, head, head.TextStart, cuts.Count > 0 ? cuts[0].Start : text.Length);
        for (var i = 0; i < cuts.Count; i++)
        {
            var piece = new SpokenPiece(line.Number, cuts[i].Label, cuts[i].Time);
            piece.Append(text.AsSpan()[cuts[i].TextStart..(i + 1 < cuts.Count ? cuts[i + 1].Start : text.Length)]);
            _pieces.Add(piece);
        }
    }

    private void Begin(TextLine line, string? label, LineHead head, int start, int length = int.MaxValue)
    {
        var piece = new SpokenPiece(line.Number, label, head.Start, head.End);
        var text = line.Text.AsSpan(start);
        piece.Append(text[..Math.Min(length, text.Length)]);
        _pieces.Add(piece);
    }

    private void WarnOfLinesBefore(CallDraft draft)
    {
        if (_before.Count == 0)
            return;
        var shown = _before[0].Text.Length <= ShownLength ? _before[0].Text : _before[0].Text[..ShownLength] + "…";
        draft.Warn(_before[0].Number, string.Create(CultureInfo.InvariantCulture, $"{_before.Count} lines before the first speaker are taken for a heading and passed over: \"{shown}\""),
            "If they were said in the call, give them their speaker.");
    }
}
