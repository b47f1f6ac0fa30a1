namespace Parley.Analysis.Formats;

/// <summary>Who speaks the cues of a file.</summary>
internal sealed class CueSpeakers
{
    private readonly SpeakerNames _names;
    private string? _last;

    /// <param name="parts">All of the file, for a name is known by its being used again.</param>
    public CueSpeakers(IEnumerable<CueText.Part> parts)
    {
        var (heads, letters, others) = (new List<LineHead>(), 0, 0);
        foreach (var part in parts)
        {
            if (part.Voice is null && HeadOf(part.Text) is { } head)
            {
                heads.Add(head);
                letters += head.Label is { Length: 1 } ? InlineSpeakers.CountLetters(part.Text) : 0;
            }
            else
                others++;
        }
        _names = new SpeakerNames(heads, letters, others);
    }

    /// <summary>The pieces of one cue, in order.</summary>
    public IEnumerable<SpokenPiece> Pieces(IReadOnlyList<CueText.Part> parts)
    {
        var pieces = new List<SpokenPiece>();
        var isDialogue = parts.Count(part => IsDash(part.Text)) > 1;
        foreach (var part in parts)
        {
            if (part.Voice is not null)
                AddVoice(pieces, part);
            else if (HeadOf(part.Text) is { } head && _names.Accepts(head))
                AddNamed(pieces, part, head);
            else if (isDialogue && IsDash(part.Text))
                Begin(pieces, part.Line, _last = null, part.Text.AsSpan(1));
            else if (pieces.Count > 0 && pieces[^1].Label == _last)
                pieces[^1].Append(part.Text);
            else
                Begin(pieces, part.Line, _last, part.Text);
        }
        return pieces;
    }

    /// <summary>A voice tag holds for its cue only.</summary>
    private void AddVoice(List<SpokenPiece> pieces, CueText.Part part)
    {
        _last = null;
        if (pieces.Count > 0 && pieces[^1].Label == part.Voice)
            pieces[^1].Append(part.Text);
        else
            Begin(pieces, part.Line, part.Voice, part.Text);
    }

    private void AddNamed(List<SpokenPiece> pieces, CueText.Part part, LineHead head)
    {
        var text = part.Text[head.TextStart..];
        var cuts = InlineSpeakers.Find(text, _names);
        Begin(pieces, part.Line, _last = head.Label, text.AsSpan()[..(cuts.Count > 0 ? cuts[0].Start : text.Length)]);
        for (var i = 0; i < cuts.Count; i++)
            Begin(pieces, part.Line, _last = cuts[i].Label, text.AsSpan()[cuts[i].TextStart..(i + 1 < cuts.Count ? cuts[i + 1].Start : text.Length)]);
    }

    private static void Begin(List<SpokenPiece> pieces, int line, string? label, ReadOnlySpan<char> text)
    {
        var piece = new SpokenPiece(line, label);
        piece.Append(text);
        pieces.Add(piece);
    }

    /// <summary>In a cue only a colon or a bracket makes a speaker.</summary>
    private static LineHead? HeadOf(string text) => LineHeadParser.Parse(text) is { Kind: HeadKind.Colon or HeadKind.Bracket } head ? head : null;

    private static bool IsDash(string text) => text.Length > 1 && text[0] is '-' or '–' or '—';
}
