using System.Globalization;
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
    private readonly List<AcceptedSegment> _accepted = [];
    private RoleInference _roles = new();
    private CallFold _fold;

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

    /// <summary>The last segment that was taken in; 0 before the first.</summary>
    public long LastSequence => _accepted.Count;

    /// <summary>Takes in a segment and says what it changed. A segment that was taken in before changes nothing.</summary>
    /// <exception cref="SegmentException">A gap in the sequence, other content under a known sequence, or a revision of a segment that is not there.</exception>
    public SessionUpdate Add(Segment segment)
    {
        var update = Change(segment);
        return _reports.Masked(update, _fold.Turns);
    }

    private SessionUpdate Change(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        if (string.IsNullOrWhiteSpace(segment.Text) && segment.Kind != SegmentKind.Swap)
            throw new SegmentException("text", "The text is empty. Leave the segment out.");
        if (segment.Sequence is > 0 && segment.Sequence <= LastSequence)
            return Repeat(segment, _accepted[(int)segment.Sequence - 1]);
        return segment.Kind switch
        {
            SegmentKind.Partial => Preview(segment),
            SegmentKind.Revision => Revise(segment),
            SegmentKind.Swap => Swap(segment),
            _ => Append(segment),
        };
    }

    /// <summary>Takes in a turn without working out what changed: for recorded calls. The report is the same.</summary>
    /// <exception cref="SegmentException">As <see cref="Add"/>.</exception>
    internal void Take(Segment segment)
    {
        RequireNext(segment);
        Remember(segment);
    }

    /// <summary>Everything found in the call. More segments may still be added.</summary>
    public CallReport Finish() => _reports.Build(_fold, _roles.Finding);

    private SessionUpdate Append(Segment segment)
    {
        RequireNext(segment);
        var before = _fold;
        var turnsBefore = before.Turns.Count;
        Remember(segment);
        return _reports.Update(segment.Sequence, _turns.Count - 1, ReferenceEquals(before, _fold) ? null : before, turnsBefore, _fold, _roles.Finding);
    }

    private SessionUpdate Preview(Segment segment)
    {
        RequireNext(segment);
        var turn = Read(segment, _turns.Count);
        return new SessionUpdate { Sequence = segment.Sequence, Provisional = true, Turn = _fold.Preview(turn.Segment, _roles.RoleOf(turn)) };
    }

    private SessionUpdate Revise(Segment segment)
    {
        var index = RevisedTurn(segment.Revises);
        RequireNext(segment);
        _accepted.Add(new AcceptedSegment(segment, index));
        var original = _turns[index].Segment;
        _turns[index] = Read(original with
        {
            Text = segment.Text,
            Speaker = segment.Speaker == Speaker.Unknown ? original.Speaker : segment.Speaker,
            SpeakerLabel = segment.SpeakerLabel ?? original.SpeakerLabel,
            StartOffset = segment.StartOffset ?? original.StartOffset,
            EndOffset = segment.EndOffset ?? original.EndOffset,
        }, index);
        return FoldAnew(segment.Sequence, index, _roles.Restarted());
    }

    /// <summary>Every turn gets the other role; those whose role nobody could tell keep none.</summary>
    private SessionUpdate Swap(Segment segment)
    {
        RequireNext(segment);
        _accepted.Add(new AcceptedSegment(segment, Turn: null));
        for (var i = 0; i < _turns.Count; i++)
            _turns[i] = _turns[i] with { Segment = _turns[i].Segment with { Speaker = _roles.RoleOf(_turns[i]).Opposite() } };
        return FoldAnew(segment.Sequence, index: null, _roles.Swapped());
    }

    private SessionUpdate FoldAnew(long sequence, int? index, RoleInference roles)
    {
        var before = _fold;
        _roles = roles;
        foreach (var turn in _turns)
            _roles.Add(turn);
        Refold();
        return _reports.Update(sequence, index, before, before.Turns.Count, _fold, _roles.Finding);
    }

    /// <summary>A partial of words that are settled already came late: it changes nothing either.</summary>
    private SessionUpdate Repeat(Segment segment, AcceptedSegment known)
    {
        if (segment.Kind != SegmentKind.Partial && !known.IsRepeatedBy(segment))
            throw new SegmentException("sequence", $"Segment {segment.Sequence} was already sent with other content. Send a revision; the next sequence is {LastSequence + 1}.");
        return new SessionUpdate { Sequence = segment.Sequence, Turn = known.Turn is { } turn ? _fold.Turns[turn] : null };
    }

    private int RevisedTurn(long? revises) =>
        revises is > 0 && revises <= LastSequence && _accepted[(int)revises - 1] is { Segment.Kind: SegmentKind.Final, Turn: { } turn } ? turn
        : throw new SegmentException("revises", $"There is no final segment {revises?.ToString(CultureInfo.InvariantCulture) ?? "named"} to revise.");

    private void Remember(Segment segment)
    {
        _accepted.Add(new AcceptedSegment(segment, _turns.Count));
        var turn = Read(segment, _turns.Count);
        _turns.Add(turn);
        var (rolesBefore, wasOneVoice) = (_roles.Finding, _roles.IsOneVoiceForAll);
        _roles.Add(turn);
        if (rolesBefore.Labels.Count > 0 || _roles.IsNeeded)
        {
            var roles = _roles.Finding;
            if ((wasOneVoice && !_roles.IsOneVoiceForAll) || !SameRoles(rolesBefore, roles))
            {
                Refold();
                return;
            }
        }
        _fold.Append(turn.Segment, _roles.RoleOf(turn));
    }

    /// <summary>The same voices have the same roles; a voice heard for the first time changes nothing that was said before.</summary>
    private bool SameRoles(RolesFinding before, RolesFinding after) =>
        before.Labels.Keys.All(after.Labels.ContainsKey)
        && after.Labels.All(voice => before.Labels.TryGetValue(voice.Key, out var role) ? role == voice.Value : IsNew(voice.Key));

    private bool IsNew(string voice) => !_turns.Take(_turns.Count - 1).Any(turn => turn.Segment.SpeakerLabel == voice);

    private void Refold()
    {
        _fold = NewFold();
        foreach (var turn in _turns)
            _fold.Append(turn.Segment, _roles.RoleOf(turn));
    }

    private CallFold NewFold() => new(_callId, _analyzer.Heads, _analyzer.Standards.Rules);

    /// <param name="index">The turn's, from 0.</param>
    private SpokenTurn Read(Segment segment, int index) =>
        new(segment, RoleScore(segment.Text) + (index < OpeningCue.Turns ? OpeningCue.Find(segment.Text) : 0));

    private float RoleScore(string text)
    {
        var scratch = ClassifierScratch.OfThread;
        scratch.Read(text, _analyzer.Heads.Vocabulary);
        return _analyzer.Heads.Scorer.ScoreRole(scratch.Grams.Ids, scratch);
    }

    private void RequireNext(Segment segment)
    {
        if (segment.Sequence > LastSequence + 1)
            throw new SegmentException("sequence", $"Sequence {segment.Sequence} leaves a gap; the next one is {LastSequence + 1}.");
        if (segment.Sequence != LastSequence + 1)
            throw new SegmentException("sequence", $"Sequence {segment.Sequence} was already used; the next one is {LastSequence + 1}.");
    }
}
