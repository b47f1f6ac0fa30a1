using Google.Protobuf;
using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Live.Watching;
using Parley.AnalysisService.Storage;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Live;

/// <summary>A call that is on: the fold of its segments, what of it is stored, and what supervisors see of it. One owner, not thread-safe.</summary>
internal sealed class OpenCall
{
    private readonly CallKey _key;
    private readonly AlertFeed _alerts;
    private readonly LiveMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly CallSession _session;
    private readonly CallContext _context;
    private readonly Dictionary<string, Alert> _holding = new(StringComparer.Ordinal);

    /// <summary>Folds again what is stored; alerts that were raised then are not raised anew.</summary>
    public OpenCall(
        StoredCall stored, Analyzer analyzer, AlertFeed alerts, LiveMetrics metrics, TimeProvider time, Func<StoredCall, CallJournal> journal)
    {
        var opening = LiveMapping.ReadOpening(stored.Settings.Span);
        (_key, _alerts, _metrics, _time, _context) = (stored.Key, alerts, metrics, time, opening.Context);
        Id = stored.Id;
        Entry = new LiveCallEntry(stored.Key, _context, time.GetUtcNow());
        Journal = journal(stored);
        _session = analyzer.Open(opening.CallId, opening.Context);
        foreach (var segment in stored.Segments)
            Note(_session.Add(LiveMapping.ReadSegment(segment.Content.Span)), tell: false);
    }

    /// <summary>The store's number.</summary>
    public long Id { get; }

    public CallJournal Journal { get; }

    public LiveCallEntry Entry { get; }

    public long LastSequence => _session.LastSequence;

    public int TurnCount => _session.TurnCount;

    /// <summary>Takes in a segment, raises its alerts, and sends it on to be stored unless it is interim or a repeat.</summary>
    /// <exception cref="SegmentException">It does not fit the call.</exception>
    public SessionUpdate Add(Segment segment)
    {
        var last = _session.LastSequence;
        var update = _session.Add(segment);
        if (_session.LastSequence > last)
        {
            Note(update, tell: true);
            Journal.Add(new StoredSegment(segment.Sequence, segment.ToProto().ToByteArray()));
        }
        return update;
    }

    /// <summary>The bytes of the <c>parley.v1.CallReport</c> as the call stands.</summary>
    public byte[] Report() => _session.Finish().ToProto().ToByteArray();

    private void Note(SessionUpdate update, bool tell)
    {
        foreach (var retraction in update.Retractions)
        {
            if (!_holding.Remove(retraction.FindingId, out var alert) || !tell)
                continue;
            _metrics.Retraction(alert.Violation.Violation);
            _alerts.Publish(new AlertNews(_key.Tenant, alert, IsRetracted: true));
        }
        if (update.Turn is { } own)
            Note(own, tell);
        foreach (var turn in update.ChangedTurns)
            Note(turn, tell);
        Entry.Turns = _session.TurnCount;
        Entry.Alerts = _holding.Count;
        Entry.Personality = update.Personality?.Type ?? Entry.Personality;
    }

    private void Note(TurnReport turn, bool tell)
    {
        foreach (var violation in turn.Violations)
        {
            var isNew = !_holding.ContainsKey(violation.Id);
            var alert = new Alert
            {
                CallId = _key.CallId,
                AgentId = _context.AgentId,
                Team = _context.Team,
                Turn = turn.Index,
                Text = turn.Text,
                Violation = violation,
                Time = _time.GetUtcNow(),
            };
            _holding[violation.Id] = alert;
            if (!isNew || !tell)
                continue;
            _metrics.Finding(violation.Violation);
            _alerts.Publish(new AlertNews(_key.Tenant, alert));
        }
    }
}
