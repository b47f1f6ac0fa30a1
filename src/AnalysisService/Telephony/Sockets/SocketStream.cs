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
internal sealed class SocketStream(SocketMessages messages, SocketPlan plan, ILineGrain line, Func<Exception, JsonObject> errorOf, TimeProvider time)
{
    /// <summary>In a row; who sends nothing else is shown the door.</summary>
    private const int MostErrors = 100;
    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromSeconds(1);
    private readonly RecogniserMessages _recogniser = new(plan.Shape);

    /// <summary>To the end of the call, or of this leg of it.</summary>
    /// <returns>True when the peer has heard all there is to say; false when it broke off and may come again.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var opened = await line.OpenAsync(plan.Settings, plan.Leg);
        if (opened.Outcome != LineOutcome.Ended && LineProblems.Of(opened.Outcome) is { } problem)
            throw problem;
        await messages.WriteAsync(new AnalyzeCallResponse
        {
            Started = new CallStarted { CallId = plan.Key.CallId, NextSequence = opened.NextSequence, Ended = opened.Report is not null },
            AcknowledgedSequence = opened.Acknowledged,
        });
        if (opened.Report is { } report)
        {
            await messages.WriteAsync(new AnalyzeCallResponse { Report = CallReport.Parser.ParseFrom(report), AcknowledgedSequence = opened.Acknowledged });
            return true;
        }
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var following = FollowAsync(opened.Acknowledged, ended.Token);
            var reading = ReadAsync(ended.Token);
            if (await Task.WhenAny(following, reading) == reading && await reading == Reading.CallEnds)
                await following;
            else if (following.IsCompleted)
                await following;
            return following.IsCompletedSuccessfully || await reading == Reading.LegEnds;
        }
        finally
        {
            await ended.CancelAsync();
            line.LeaveAsync(plan.Leg).Ignore();
        }
    }

    private enum Reading
    {
        /// <summary>The peer is gone without a word.</summary>
        BrokenOff,
        LegEnds,
        CallEnds,
    }

    private async Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        for (var errors = 0; errors < MostErrors;)
        {
            if (await NextAsync(cancellationToken) is not { } message)
                return messages.IsClosedInOrder ? await FinishAsync() : Reading.BrokenOff;
            try
            {
                var heard = _recogniser.Read(message);
                foreach (var words in heard.Words)
                    await AddAsync(plan.Complete(words));
                if (heard.IsEnd)
                    return await FinishAsync();
                errors = 0;
            }
            catch (Exception failure) when (failure is InvalidRequestException or RpcException { StatusCode: not StatusCode.Aborted })
            {
                errors++;
                await messages.WriteAsync(new JsonObject { ["error"] = errorOf(failure) });
            }
        }
        throw new MessageException($"{MostErrors} messages in a row could not be used.");
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

    private async Task AddAsync(Analysis.Calls.Segment words)
    {
        var answer = await line.AddAsync(plan.Settings, words);
        if (LineProblems.Of(answer.Outcome, answer.Field, answer.Problem) is { } problem)
            throw problem;
        await messages.WriteAsync(new AnalyzeCallResponse { Update = Contracts.Mapping.UpdateMapping.ToProto(answer.Update!), AcknowledgedSequence = answer.Acknowledged });
    }

    private async Task<Reading> FinishAsync()
    {
        if (await line.FinishAsync(plan.Settings, plan.Leg, plan.Legs))
            return Reading.CallEnds;
        await messages.WriteAsync(new JsonObject { ["leg_finished"] = plan.Leg });
        return Reading.LegEnds;
    }

    /// <summary>Until the report is told.</summary>
    private async Task FollowAsync(long acknowledged, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = await line.FollowAsync(acknowledged).WaitAsync(cancellationToken);
            if (news?.Report is { } report)
            {
                await messages.WriteAsync(new AnalyzeCallResponse { Report = CallReport.Parser.ParseFrom(report), AcknowledgedSequence = news.Acknowledged });
                return;
            }
            if (news is { Standing: StreamStanding.TakenOver })
                throw LineProblems.Of(LineOutcome.TakenOver)!;
            if (news is null or { Standing: StreamStanding.Moved })
            {
                // The next words bring it back.
                await Task.Delay(PauseBetweenLooks, time, cancellationToken);
                continue;
            }
            if (news.Acknowledged > acknowledged)
                await messages.WriteAsync(new AnalyzeCallResponse { AcknowledgedSequence = acknowledged = news.Acknowledged });
        }
    }
}
