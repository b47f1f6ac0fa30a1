using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Sessions;

/// <summary>
/// A call's state: a fold of its segments. Deterministic: the same model, playbook and segments give the same report, live, in batch, after a
/// crash, on any machine. One owner; not thread-safe.
/// </summary>
public sealed class CallSession
{
    private readonly Analyzer _analyzer;
    private readonly ReportBuilder _reports;
    private readonly string _callId;
    private readonly CallContext _context;
    private readonly List<SpokenTurn> _turns = [];
    private readonly Dictionary<long, int> _turnBySequence = [];
    private readonly Dictionary<long, Segment> _revisionBySequence = [];
    private RoleInference _roles = new();
    private CallFold _fold;
    private long _lastSequence;

    internal CallSession(Analyzer analyzer, string callId, CallContext context)
    {
        _analyzer = analyzer;
        _callId = callId;
        _context = context;
        _reports = new ReportBuilder(analyzer, callId, context);
        _fold = NewFold();
    }

    /// <summary>What makes the results of this call; it does not change while the call is on.</summary>
    public Versions Versions => _analyzer.Versions;

    /// <summary>The turns so far.</summary>
    public int TurnCount => _turns.Count;

    /// <summary>Takes in a segment and says what it changed.</summary>
    /// <exception cref="SegmentException">A gap in the sequence, other content under a known sequence, or a revision of a segment that is not there.</exception>
    public SessionUpdate Add(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (string.IsNullOrWhiteSpace(segment.Text))
            throw new SegmentException("text", "The text is empty. Leave the segment out.");
        return segment.Kind switch
        {
            SegmentKind.Partial => Preview(segment),
            SegmentKind.Revision => Revise(segment),
            _ => Append(segment),
        };
    }

    /// <summary>Takes in a turn without working out what changed: for recorded calls. The report is the same.</summary>
    /// <exception cref="SegmentException">As <see cref="Add"/>.</exception>
    internal void Take(Segment segment)
    {
        RequireNext(segment.Sequence);
        Remember(segment);
    }

    /// <summary>Everything found in the call. More segments may still be added.</summary>
    public CallReport Finish() => _reports.Build(_fold, _roles.Finding);

    private SessionUpdate Append(Segment segment)
    {
        if (_turnBySequence.TryGetValue(segment.Sequence, out var known))
            return Repeat(segment, known);
        RequireNext(segment.Sequence);
        var before = _fold;
        var turnsBefore = before.Turns.Count;
        Remember(segment);
        return _reports.Update(segment.Sequence, _turns.Count - 1, ReferenceEquals(before, _fold) ? null : before, turnsBefore, _fold, _roles.Finding);
    }

    private SessionUpdate Preview(Segment segment)
    {
        if (segment.Sequence != _lastSequence + 1)
            throw Gap(segment.Sequence);
        var turn = Read(segment);
        return new SessionUpdate { Sequence = segment.Sequence, Provisional = true, Turn = _fold.Preview(turn.Segment, _roles.RoleOf(turn)) };
    }

    private SessionUpdate Revise(Segment segment)
    {
        if (segment.Revises is not { } revised || !_turnBySequence.TryGetValue(revised, out var index))
            throw new SegmentException("revises", $"There is no final segment {segment.Revises?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "named"} to revise.");
        if (_revisionBySequence.TryGetValue(segment.Sequence, out var earlier) && earlier == segment)
            return Unchanged(segment.Sequence, index);
        RequireNext(segment.Sequence);
        _revisionBySequence[segment.Sequence] = segment;
        _lastSequence = segment.Sequence;
        var original = _turns[index].Segment;
        _turns[index] = Read(original with
        {
            Text = segment.Text,
            Speaker = segment.Speaker == Speaker.Unknown ? original.Speaker : segment.Speaker,
            SpeakerLabel = segment.SpeakerLabel ?? original.SpeakerLabel,
            StartOffset = segment.StartOffset ?? original.StartOffset,
            EndOffset = segment.EndOffset ?? original.EndOffset,
        });
        var before = _fold;
        _roles = new RoleInference();
        foreach (var turn in _turns)
            _roles.Add(turn);
        Refold();
        return _reports.Update(segment.Sequence, index, before, before.Turns.Count, _fold, _roles.Finding);
    }

    private SessionUpdate Repeat(Segment segment, int index)
    {
        var known = _turns[index].Segment;
        if (!_revisionBySequence.Values.Any(revision => revision.Revises == segment.Sequence) && (known.Text != segment.Text || known.Speaker != segment.Speaker))
            throw new SegmentException("sequence", $"Segment {segment.Sequence} was already sent with other content. Send a revision.");
        return Unchanged(segment.Sequence, index);
    }

    private SessionUpdate Unchanged(long sequence, int index) => new() { Sequence = sequence, Turn = _fold.Turns[index] };

    private void Remember(Segment segment)
    {
        _lastSequence = segment.Sequence;
        _turnBySequence[segment.Sequence] = _turns.Count;
        var turn = Read(segment);
        _turns.Add(turn);
        var rolesBefore = _roles.Finding;
        _roles.Add(turn);
        if (rolesBefore.Labels.Count > 0 || _roles.IsNeeded)
        {
            var roles = _roles.Finding;
            if (!SameRoles(rolesBefore, roles))
            {
                Refold();
                return;
            }
        }
        _fold.Append(turn.Segment, _roles.RoleOf(turn));
    }

    /// <summary>The same voices have the same roles; a voice heard for the first time changes nothing that was said before.</summary>
    private bool SameRoles(RolesFinding before, RolesFinding after) =>
        _turns.Count == 1 || after.Labels.All(voice => before.Labels.TryGetValue(voice.Key, out var role) ? role == voice.Value : before.Labels.Count > 0);

    private void Refold()
    {
        _fold = NewFold();
        foreach (var turn in _turns)
            _fold.Append(turn.Segment, _roles.RoleOf(turn));
    }

    private CallFold NewFold() => new(_callId, _analyzer.Heads);

    private SpokenTurn Read(Segment segment) => new(segment, segment.Speaker == Speaker.Unknown ? RoleScore(segment.Text) : 0);

    private float RoleScore(string text)
    {
        var scratch = ClassifierScratch.OfThread;
        scratch.Read(text, _analyzer.Heads.Vocabulary);
        return _analyzer.Heads.Scorer.ScoreRole(scratch.Grams.Ids, scratch);
    }

    private void RequireNext(long sequence)
    {
        if (sequence != _lastSequence + 1)
            throw Gap(sequence);
    }

    private SegmentException Gap(long sequence) => new("sequence", sequence <= _lastSequence
        ? $"Sequence {sequence} was already used; the next one is {_lastSequence + 1}."
        : $"Sequence {sequence} leaves a gap; the next one is {_lastSequence + 1}.");
}
