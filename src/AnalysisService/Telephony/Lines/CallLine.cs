using Parley.Analysis.Calls;
using Parley.AnalysisService.Live;

namespace Parley.AnalysisService.Telephony.Lines;

/// <summary>
/// A stream of a call for words that come without numbers: gives the numbers, keeps what is not stored yet, and sends it again when the call has
/// moved. One owner, which sends one thing at a time; not thread-safe.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="settings">The bytes of <c>parley.v1.CallSettings</c>, checked, should the call have to be opened.</param>
internal sealed class CallLine(ICallGrain call, byte[] settings)
{
    private const int Attempts = 3;
    private readonly LinkedList<Segment> _unstored = [];
    private long _last;
    private bool _isTakenOver;

    public Guid Stream { get; } = Guid.NewGuid();

    public long Acknowledged { get; private set; }

    /// <summary>Kept because they are not stored.</summary>
    public int UnstoredCount => _unstored.Count;

    /// <summary>Opens the call or goes on with it.</summary>
    public async Task<LineOpened> OpenAsync()
    {
        var opened = await call.OpenAsync(new OpenRequest(Stream, settings, Resume: true));
        if (opened.Outcome == OpenOutcome.NoStore)
            return new LineOpened(LineOutcome.Unavailable);
        Acknowledge(opened.Acknowledged);
        if (opened.Outcome == OpenOutcome.Ended)
            return new LineOpened(LineOutcome.Ended, opened.NextSequence, opened.Acknowledged, opened.Report);
        _isTakenOver = false;
        _last = Math.Max(_last, opened.Last);
        return new LineOpened(LineOutcome.Taken, _last + 1, Acknowledged);
    }

    /// <summary>Numbers the words and sends them.</summary>
    /// <param name="words">Partial or final; their sequence is not looked at.</param>
    public async Task<LineAnswer> AddAsync(Segment words)
    {
        if (_isTakenOver)
            return new LineAnswer(LineOutcome.TakenOver);
        var segment = words with { Sequence = _last + 1 };
        if (segment.Kind == SegmentKind.Partial)
            return await SendAsync(segment);
        _last = segment.Sequence;
        var kept = _unstored.AddLast(segment);
        var answer = await SendAsync(segment);
        if (answer.Outcome == LineOutcome.Invalid)
        {
            _unstored.Remove(kept);
            _last--;
        }
        return answer;
    }

    /// <summary>Lets go of what is stored.</summary>
    public void Acknowledge(long sequence)
    {
        Acknowledged = Math.Max(Acknowledged, sequence);
        while (_unstored.First is { } first && first.Value.Sequence <= Acknowledged)
            _unstored.RemoveFirst();
    }

    private async Task<LineAnswer> SendAsync(Segment segment)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryAsync([segment]) is { } answer)
                return answer;
            if (_isTakenOver)
                return new LineAnswer(LineOutcome.TakenOver);
            if ((await ResumeAsync(segment)).Outcome == LineOutcome.Ended)
                return new LineAnswer(LineOutcome.Ended, Acknowledged: Acknowledged);
        }
        return new LineAnswer(LineOutcome.Unavailable, Acknowledged: Acknowledged);
    }

    /// <summary>Null when the stream is not attached, or the call cannot be reached.</summary>
    private async Task<LineAnswer?> TryAsync(Segment[] segments)
    {
        try
        {
            var answer = await call.AddAsync(new AddRequest(Stream, segments));
            _isTakenOver = answer.Outcome == StreamStanding.TakenOver;
            if (answer.Outcome != StreamStanding.Attached)
                return null;
            Acknowledge(answer.Acknowledged);
            return answer.Field is null
                ? new LineAnswer(LineOutcome.Taken, answer.Updates[^1], Acknowledged)
                : new LineAnswer(LineOutcome.Invalid, null, Acknowledged, answer.Field, answer.Problem);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Attaches the stream anew and sends again what was not stored before this segment: repeats are harmless.</summary>
    private async Task<LineOpened> ResumeAsync(Segment next)
    {
        try
        {
            var opened = await OpenAsync();
            var again = _unstored.TakeWhile(kept => kept.Sequence < next.Sequence).ToArray();
            if (opened.Outcome == LineOutcome.Taken && again.Length > 0)
                await TryAsync(again);
            return opened;
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            return new LineOpened(LineOutcome.Unavailable);
        }
    }
}
