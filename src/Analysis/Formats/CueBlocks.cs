using System.Text.RegularExpressions;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>Takes a WebVTT or SRT file apart into its cues. No word is passed over: what stands outside a cue is a mistake, or goes to the cue before it with a warning.</summary>
internal sealed partial class CueBlocks
{
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly CallDraft _draft;
    private readonly List<Cue> _cues = [];
    private Cue? _open;
    private int _index;

    private CueBlocks(IReadOnlyList<TextLine> lines, CallDraft draft)
    {
        (_lines, _draft) = (lines, draft);
        ReadHeader();
        for (; _index < _lines.Count; _index++)
            ReadLine(_lines[_index]);
    }

    public IReadOnlyList<Cue> Cues => _cues;

    /// <summary>"zh", "en", or null when the header tells none of them.</summary>
    public string? Language { get; private set; }

    public static CueBlocks Read(IReadOnlyList<TextLine> lines, CallDraft draft) => new(lines, draft);

    /// <summary>The WEBVTT line and what follows it up to a blank line or a cue.</summary>
    private void ReadHeader()
    {
        while (_index < _lines.Count && string.IsNullOrWhiteSpace(_lines[_index].Text))
            _index++;
        if (_index == _lines.Count || !_lines[_index].Text.TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal))
            return;
        for (_index++; _index < _lines.Count && !string.IsNullOrWhiteSpace(_lines[_index].Text) && !CueTiming.IsMeant(_lines[_index].Text); _index++)
        {
            if (LanguageField().Match(_lines[_index].Text) is { Success: true } match)
                Language = LanguageTag.Read(match.Groups[1].Value);
        }
    }

    private void ReadLine(TextLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Text))
            _open = null;
        else if (CueTiming.IsMeant(line.Text))
            Open(line);
        else if (_open is { } cue)
            cue.Lines.Add(line);
        else
            ReadOutside(line);
    }

    /// <summary>Begins a cue; the number that stood before it without a blank line is not speech.</summary>
    private void Open(TextLine line)
    {
        if (_open is { Lines: [.., var last] } before && last.Number == line.Number - 1 && CueNumber().IsMatch(last.Text))
            before.Lines.RemoveAt(before.Lines.Count - 1);
        if (CueTiming.Read(line.Text) is not var (start, end))
        {
            _draft.Fail(line.Number, $"the times of the cue cannot be read: \"{(line.Text.Length <= 60 ? line.Text.Trim() : line.Text[..60] + "…")}\"", "Write them as 00:01:02.500 --> 00:01:04.000.");
            (start, end) = (TimeSpan.Zero, TimeSpan.Zero);
        }
        if (end < start)
            _draft.Warn(line.Number, "the cue ends before it starts", "Its end is passed over; correct it to have it used.");
        _open = new Cue(line.Number, start, end < start ? null : end, []);
        _cues.Add(_open);
    }

    /// <summary>A comment, a cue's name, or words that lost their cue.</summary>
    private void ReadOutside(TextLine line)
    {
        if (Comment().IsMatch(line.Text))
            SkipBlock();
        else if (CueNumber().IsMatch(line.Text) ? IsTimingNext(acrossBlank: true) : IsTimingNext(acrossBlank: false))
            return;
        else if (CueNumber().IsMatch(line.Text))
            _draft.Warn(line.Number, $"cue {line.Text.Trim()} has no time and no text", "It is passed over.");
        else if (_cues.Count == 0)
            _draft.Fail(line.Number, "there is text before the first cue", "Give it a time (00:01:02.500 --> 00:01:04.000), or begin it with NOTE.");
        else
        {
            _draft.Warn(line.Number, "the text stands after a blank line and has no time", "It is read with the cue before it; begin it with NOTE if it was not said.");
            (_open = _cues[^1]).Lines.Add(line);
        }
    }

    private void SkipBlock()
    {
        while (_index + 1 < _lines.Count && !string.IsNullOrWhiteSpace(_lines[_index + 1].Text))
            _index++;
    }

    private bool IsTimingNext(bool acrossBlank)
    {
        var next = _index + 1;
        while (acrossBlank && next < _lines.Count && string.IsNullOrWhiteSpace(_lines[next].Text))
            next++;
        return next < _lines.Count && CueTiming.IsMeant(_lines[next].Text);
    }

    [GeneratedRegex(@"^\s*[0-9]{1,9}\s*$")]
    private static partial Regex CueNumber();

    [GeneratedRegex(@"^(?:NOTE|STYLE|REGION)(?:\s|$)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*Language\s*[:=]\s*(\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex LanguageField();
}
