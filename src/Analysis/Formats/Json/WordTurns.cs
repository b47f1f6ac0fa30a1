using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>
/// Makes turns of words. A turn ends where the voice changes; where no voice is told, at a pause or after a sentence; where each side has
/// a channel, at a pause, and the channels are put together in the order of time.
/// </summary>
internal sealed class WordTurns
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Run> _runs = new(StringComparer.Ordinal);
    private readonly List<Run> _done = [];

    public void Add(SpokenWord word)
    {
        if (_runs.TryGetValue(word.Channel, out var run) && !run.IsFollowedBy(word))
        {
            _done.Add(run);
            run = null;
        }
        if (run is null && word.IsMark)
            return;
        (_runs[word.Channel] = run ?? new Run(word.Channel, word.Label)).Add(word);
    }

    /// <summary>All turns; neighbours of one voice are one.</summary>
    public IEnumerable<Turn> Turns()
    {
        _done.AddRange(_runs.Values);
        _runs.Clear();
        Run? last = null;
        foreach (var run in _done.TrueForAll(run => run.Start is not null) ? _done.OrderBy(run => run.Start) : _done.AsEnumerable())
        {
            if (last is not null && last.Label is not null && last.Label == run.Label && last.Channel == run.Channel)
            {
                last.Add(run);
                continue;
            }
            if (last is not null)
                yield return last.ToTurn();
            last = run;
        }
        if (last is not null)
            yield return last.ToTurn();
    }

    /// <summary>Words of one voice in a row.</summary>
    private sealed class Run(string channel, string? label)
    {
        private readonly StringBuilder _text = new();
        private TimeSpan? _end;
        private double _confidence;
        private int _confident;

        public string Channel => channel;

        public string? Label => label;

        public TimeSpan? Start { get; private set; }

        public bool IsFollowedBy(SpokenWord word) => word.IsMark
            || ((word.Label == label || word.Label is null) && !(word.Start - _end > Pause && (channel.Length > 0 || label is null)) && !(label is null && EndsSentence()));

        public void Add(SpokenWord word)
        {
            _text.AddWord(word.Text);
            if (word.IsMark)
                return;
            Start ??= word.Start;
            _end = word.End ?? _end;
            if (word.Confidence is { } confidence)
                (_confidence, _confident) = (_confidence + confidence, _confident + 1);
        }

        public void Add(Run next)
        {
            _text.AddWord(next._text.ToString());
            _end = next._end ?? _end;
            (_confidence, _confident) = (_confidence + next._confidence, _confident + next._confident);
        }

        public Turn ToTurn() => new()
        {
            Text = _text.ToString(),
            Speaker = Roles.Of(label),
            SpeakerLabel = Roles.Of(label) == Speaker.Unknown ? label : null,
            StartOffset = Start,
            EndOffset = _end,
            Confidence = _confident > 0 ? _confidence / _confident : null,
        };

        private bool EndsSentence() => _text.Length > 0 && _text[^1] is '。' or '！' or '？' or '!' or '?' or '.';
    }
}
