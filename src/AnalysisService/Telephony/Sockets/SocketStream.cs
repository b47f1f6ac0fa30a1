using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Grpc.Core;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Telephony.Recognisers;
using Parley.AnalysisService.Wire;
using Parley.V1;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>
/// One recogniser's socket and the line of its call. As in <see cref="CallStream"/> two loops: one reads words and answers with what they changed, the
/// other tells what is stored and, at the end, the report. A message that cannot be used is answered by an error, and the socket goes on.
/// </summary>
internal sealed class SocketStream(
    SocketMessages messages, SocketPlan plan, ILineGrain line, SegmentRate rate, LiveMetrics metrics, Func<Exception, JsonObject> errorOf, TimeProvider time) : IDisposable
{
    /// <summary>In a row; who sends nothing else is shown the door.</summary>
    private const int MostErrors = 100;

    /// <summary>A call that is on its way elsewhere does not say when it is there: it is asked for.</summary>
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>For a message that is being answered, or a peer that has not read its answer, when the socket ends.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly RecogniserMessages _recogniser = new(plan.Shape);
    private readonly CancellationTokenSource _cutOff = new();
    private bool _callEnds;

    /// <summary>To the end of the call, or of this leg of it.</summary>
    /// <returns>True when the peer has heard all there is to say; false when it broke off and may come again.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var opened = await line.OpenAsync(plan.Settings, plan.Leg).WaitAsync(cancellationToken);
        if (opened.Outcome != LineOutcome.Ended && LineProblems.Of(opened.Outcome) is { } problem)
            throw problem;
        await WriteAsync(new AnalyzeCallResponse
        {
            Started = new CallStarted { CallId = plan.Key.CallId, NextSequence = opened.NextSequence, Ended = opened.Report is not null },
            AcknowledgedSequence = opened.Acknowledged,
        });
        if (opened.Report is { } report)
        {
            await WriteAsync(new AnalyzeCallResponse { Report = CallReport.Parser.ParseFrom(report), AcknowledgedSequence = opened.Acknowledged });
            return true;
        }
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = FollowAsync(opened.Acknowledged, ended.Token);
        var reading = ReadAsync(ended.Token);
        try
        {
            if (await Task.WhenAny(following, reading) == reading && await reading == Reading.CallEnds)
                await following;
            else if (following.IsCompleted)
                await following;
            return following.IsCompletedSuccessfully || await reading == Reading.LegEnds;
        }
        finally
        {
            await ended.CancelAsync();
            // Not waited for: the machine that has the line may be gone.
            line.LeaveAsync(plan.Leg).Ignore();
            await FinishAsync(Task.WhenAll(following, reading));
        }
    }

    public void Dispose() => _cutOff.Dispose();

    private enum Reading
    {
        /// <summary>The peer is gone without a word.</summary>
        BrokenOff,
        LegEnds,
        CallEnds,
    }

    /// <summary>Neither loop may say anything once the socket has been told its end.</summary>
    private async Task FinishAsync(Task loops)
    {
        await loops.WaitAsync(Grace, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _cutOff.CancelAsync();
        await loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        for (var errors = 0; errors < MostErrors;)
        {
            if (await NextAsync(cancellationToken) is not { } message)
                return messages.IsClosedInOrder ? await EndAsync() : Reading.BrokenOff;
            var received = metrics.Now();
            var heard = Heard.Nothing;
            var isGood = await TryAsync(() =>
            {
                heard = _recogniser.Read(message);
                return Task.CompletedTask;
            });
            foreach (var words in heard.Words)
                isGood &= await TryAsync(() => AddAsync(plan.Complete(words), received));
            var end = Reading.BrokenOff;
            if (heard.IsEnd && await TryAsync(async () => end = await EndAsync()))
                return end;
            errors = isGood ? 0 : errors + 1;
        }
        throw new MessageException(WebSocketCloseStatus.PolicyViolation, $"{MostErrors} messages in a row could not be used.");
    }

    private async Task<ReadOnlyMemory<byte>?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await messages.ReadAsync().WaitAsync(cancellationToken);
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    /// <summary>False, and the peer is told why, when it cannot be done and the socket goes on.</summary>
    private async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception failure) when (failure is InvalidRequestException or RpcException { StatusCode: not StatusCode.Aborted })
        {
            await messages.WriteAsync(new JsonObject { ["error"] = errorOf(failure) }).WaitAsync(_cutOff.Token);
            return false;
        }
    }

    private async Task AddAsync(Analysis.Calls.Segment words, long received)
    {
        if (rate.Take() is { } tooMany)
            throw tooMany;
        var answer = await line.AddAsync(plan.Settings, words).WaitAsync(_cutOff.Token);
        if (LineProblems.Of(answer.Outcome, answer.Field, answer.Problem) is { } problem)
            throw problem;
        await WriteAsync(new AnalyzeCallResponse { Update = Contracts.Mapping.UpdateMapping.ToProto(answer.Update!), AcknowledgedSequence = answer.Acknowledged });
        metrics.Answered(received, answer.Update!);
    }

    private async Task<Reading> EndAsync()
    {
        var ending = await line.FinishAsync(plan.Settings, plan.Leg, plan.Legs).WaitAsync(_cutOff.Token);
        // A call that has ended already has its report, which is on its way.
        if (ending.Outcome != LineOutcome.Ended && LineProblems.Of(ending.Outcome) is { } problem)
            throw problem;
        _callEnds = ending.CallEnds;
        if (_callEnds)
            return Reading.CallEnds;
        await messages.WriteAsync(new JsonObject { ["leg_finished"] = plan.Leg }).WaitAsync(_cutOff.Token);
        return Reading.LegEnds;
    }

    /// <summary>Until the report is told.</summary>
    private async Task FollowAsync(long acknowledged, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = await NewsAsync(acknowledged).WaitAsync(cancellationToken);
            if (news.Report is { } report)
            {
                await WriteAsync(new AnalyzeCallResponse { Report = CallReport.Parser.ParseFrom(report), AcknowledgedSequence = news.Acknowledged });
                return;
            }
            if (news.Standing == StreamStanding.TakenOver)
                throw LineProblems.Of(LineOutcome.TakenOver)!;
            if (news.Acknowledged > acknowledged)
                await WriteAsync(new AnalyzeCallResponse { AcknowledgedSequence = acknowledged = news.Acknowledged });
            if (news.Standing == StreamStanding.Attached)
                continue;
            await Task.Delay(PauseBetweenLooks, time, cancellationToken);
            await ComeBackAsync().WaitAsync(cancellationToken);
        }
    }

    private async Task<CallNews> NewsAsync(long acknowledged)
    {
        try
        {
            return await line.FollowAsync(acknowledged);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            return new CallNews(StreamStanding.Moved, acknowledged);
        }
    }

    /// <summary>The line goes on with the call where that is now, and sends what it had not stored; a call that was to end is ended there.</summary>
    private async Task ComeBackAsync()
    {
        try
        {
            if (_callEnds)
                await line.FinishAsync(plan.Settings, plan.Leg, legs: 1);
            else
                await line.OpenAsync(plan.Settings, plan.Leg);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            // It is asked for again.
        }
    }

    /// <summary>Given up only when the socket is: a write that is broken off breaks the connection.</summary>
    private Task WriteAsync(AnalyzeCallResponse response) => messages.WriteAsync(response).WaitAsync(_cutOff.Token);
}
