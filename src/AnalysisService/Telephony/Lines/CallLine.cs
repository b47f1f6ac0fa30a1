using Parley.Analysis.Calls;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Telephony.Lines;

/// <summary>
/// A stream of a call for words that come without numbers: gives the numbers, keeps what is not stored yet, and sends it again when the call has
/// moved or come up anew, before anything else. One owner, on whose scheduler all of it runs; what it is asked for takes turns.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="settings">The bytes of <c>parley.v1.CallSettings</c>, checked, should the call have to be opened.</param>
/// <param name="load">Counts what is on its way to the call.</param>
/// <param name="time">Of the pauses between looks.</param>
internal sealed class CallLine(ICallGrain call, byte[] settings, LiveLoad load, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>A call that is on its way elsewhere does not say when it is there: it is asked for.</summary>
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>What is sent to a machine that is just stopping may be lost, which the cluster would tell much later. To send it again is harmless.</summary>
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10);
    private readonly UnstoredWords _unstored = new();
    private Task _turn = Task.CompletedTask;
    private long _last;
    private bool _isAttached;
    private bool _isTakenOver;

    public Guid Stream { get; } = Guid.NewGuid();

    public long Acknowledged { get; private set; }

    /// <summary>Opens the call or goes on with it, also where a newer caller had it, and sends what it lacks.</summary>
    public Task<LineOpened> OpenAsync() => InTurnAsync(ResumeAsync);

    /// <summary>Numbers the words and sends them.</summary>
    /// <param name="words">Partial or final; their sequence is not looked at.</param>
    public Task<LineAnswer> AddAsync(Segment words) => InTurnAsync(async () =>
    {
        var answer = await SendAsync(words);
        // Answers may be lost, and another caller may have used the number since: that is the line's to mend, not the caller's.
        return answer is { Outcome: LineOutcome.Invalid, Field: "sequence" } ? await SendAsync(words) : answer;
    });

    /// <summary>Ends the call, once it has all that is kept for it.</summary>
    /// <returns>Taken: it ends.</returns>
    public Task<LineOutcome> EndAsync() => InTurnAsync(async () =>
    {
        var (outcome, _, _, _, _) = await SendAsync(null);
        return outcome == LineOutcome.Taken && !await TryEndAsync() ? LineOutcome.Unavailable : outcome;
    });

    public Task LeaveAsync() => call.LeaveAsync(Stream);

    /// <summary>As <see cref="ICallGrain.FollowAsync"/>; a call that cannot be reached is taken for one that has moved.</summary>
    public async Task<CallNews> FollowAsync(long acknowledged)
    {
        try
        {
            var news = await call.FollowAsync(Stream, acknowledged);
            Acknowledge(news.Acknowledged);
            return news;
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException or StoreUnavailableException)
        {
            return new CallNews(StreamStanding.Moved, acknowledged);
        }
    }

    /// <summary>Waits until that sequence is stored, and resumes the call where it has moved; false when it ended without, or another caller has it.</summary>
    public async Task<bool> StoredAsync(long sequence, CancellationToken cancellationToken)
    {
        while (Acknowledged < sequence)
        {
            var news = await FollowAsync(Acknowledged).WaitAsync(cancellationToken);
            if (news.Report is not null || news.Standing == StreamStanding.TakenOver)
                break;
            if (news.Standing == StreamStanding.Attached)
                continue;
            await Task.Delay(PauseBetweenLooks, time, cancellationToken);
            if ((await OpenAsync().WaitAsync(cancellationToken)).Outcome == LineOutcome.Ended)
                break;
        }
        return Acknowledged >= sequence;
    }

    /// <summary>Waits while as much is kept as is kept at most: the store cannot be reached for long, and nothing may be dropped.</summary>
    public async Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        if (_unstored.Count >= CallStream.MaximumUnstored)
            await StoredAsync(Acknowledged + 1, cancellationToken);
    }

    /// <summary>Brings the call up to date and sends the words; null: only sees that the call is there.</summary>
    private async Task<LineAnswer> SendAsync(Segment? words)
    {
        Segment? sent = null;
        for (var attempt = 0; attempt < Attempts && !_isTakenOver; attempt++)
        {
            if (!_isAttached && (await ResumeAsync()).Outcome == LineOutcome.Ended)
                return new LineAnswer(LineOutcome.Ended, Acknowledged: Acknowledged);
            if (!_isAttached)
                continue;
            // Without an answer they may have been taken in, under that number.
            sent ??= words is null ? null : words with { Sequence = _last + 1 };
            try
            {
                if (await TryAsync(sent) is { } answer)
                    return answer;
                sent = null;
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException)
            {
                _isAttached = false;
            }
        }
        if (_isTakenOver)
            return new LineAnswer(LineOutcome.TakenOver);
        if (words is { Kind: not SegmentKind.Partial })
            _unstored.Keep(sent ?? words with { Sequence = UnstoredWords.NoNumber });
        return new LineAnswer(LineOutcome.Unavailable, Acknowledged: Acknowledged);
    }

    /// <summary>Null when the stream is not attached, and nothing was taken in.</summary>
    private async Task<LineAnswer?> TryAsync(Segment? segment)
    {
        var answer = await AskAsync(segment is null ? [] : [segment]);
        _isAttached = answer.Outcome == StreamStanding.Attached;
        _isTakenOver = answer.Outcome == StreamStanding.TakenOver;
        if (!_isAttached)
            return null;
        if (answer.Field is not null)
            return new LineAnswer(LineOutcome.Invalid, null, Acknowledged, answer.Field, answer.Problem);
        if (segment is { Kind: not SegmentKind.Partial })
        {
            _last = Math.Max(_last, segment.Sequence);
            _unstored.Keep(segment);
        }
        Acknowledge(answer.Acknowledged);
        return new LineAnswer(LineOutcome.Taken, answer.Updates.LastOrDefault(), Acknowledged);
    }

    private async Task<bool> TryEndAsync()
    {
        try
        {
            await call.EndAsync(Stream);
            return true;
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            _isAttached = false;
            return false;
        }
    }

    private async Task<LineOpened> ResumeAsync()
    {
        try
        {
            var opened = await call.OpenAsync(new OpenRequest(Stream, settings, Resume: true));
            if (opened.Outcome == OpenOutcome.NoStore)
                return new LineOpened(LineOutcome.Unavailable);
            Acknowledge(opened.Acknowledged);
            if (opened.Outcome == OpenOutcome.Ended)
                return new LineOpened(LineOutcome.Ended, opened.NextSequence, opened.Acknowledged, opened.Report);
            // Who took the call over was told what it lacked, and gave the numbers since.
            if (_isTakenOver)
                _unstored.Clear();
            _isTakenOver = false;
            _isAttached = await CatchUpAsync(opened.Last);
            return _isAttached ? new LineOpened(LineOutcome.Taken, _last + 1, Acknowledged) : new LineOpened(LineOutcome.Unavailable);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            _isAttached = false;
            return new LineOpened(LineOutcome.Unavailable);
        }
    }

    /// <summary>Sends what the call lacks of what is kept, under the numbers that follow its last one.</summary>
    private async Task<bool> CatchUpAsync(long last)
    {
        var lacking = _unstored.NumberAfter(last);
        _last = last + lacking.Length;
        while (lacking.Length > 0)
        {
            var answer = await AskAsync(lacking);
            if (answer.Outcome != StreamStanding.Attached)
                return false;
            Acknowledge(answer.Acknowledged);
            if (answer.Field is null)
                break;
            // Words that the call does not take: those after them take their place.
            var refused = lacking[answer.Updates.Length];
            _unstored.Drop(refused);
            lacking = _unstored.NumberAfter(refused.Sequence - 1);
            _last--;
        }
        return true;
    }

    private Task<AddAnswer> AskAsync(Segment[] segments) => load.AddAsync(call, new AddRequest(Stream, segments)).WaitAsync(AnswerPatience, time);

    /// <summary>Lets go of what is stored.</summary>
    private void Acknowledge(long sequence)
    {
        Acknowledged = Math.Max(Acknowledged, sequence);
        _unstored.Forget(Acknowledged);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> act)
    {
        var before = _turn;
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _turn = mine.Task;
        await before;
        try
        {
            return await act();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
