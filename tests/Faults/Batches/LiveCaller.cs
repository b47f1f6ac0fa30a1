using Grpc.Core;
using Parley.V1;

namespace Parley.Faults.Batches;

/// <summary>
/// A live call that says something every so often and times the answers; it ends without asking for its report. A stream that breaks is opened again, as
/// docs/live.md asks; what was not answered by then is not timed.
/// </summary>
internal sealed class LiveCaller(ChannelBase machine, string callId, IReadOnlyList<Turn> turns, LiveTimes times, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(Task until, CancellationToken cancellationToken)
    {
        for (var resume = false; !until.IsCompleted; resume = true)
        {
            try
            {
                await StreamAsync(resume, until, cancellationToken);
            }
            catch (RpcException failure) when (failure.StatusCode != StatusCode.InvalidArgument && !cancellationToken.IsCancellationRequested)
            {
                times.Break(failure.Status.ToString());
                await Task.WhenAny(until, Task.Delay(Interval, clock, cancellationToken));
            }
        }
    }

    private async Task StreamAsync(bool resume, Task until, CancellationToken cancellationToken)
    {
        using var stream = new LiveService.LiveServiceClient(machine).AnalyzeCall(cancellationToken: cancellationToken);
        await SendAsync(stream, new AnalyzeCallRequest { Settings = new CallSettings { CallId = callId, Resume = resume } }, cancellationToken);
        var started = (await NextAsync(stream.ResponseStream, cancellationToken)).Started;
        for (var sequence = started.NextSequence; !until.IsCompleted; sequence++)
        {
            var turn = turns[(int)((sequence - 1) % turns.Count)];
            var sent = clock.GetTimestamp();
            var segment = new Segment { Sequence = sequence, Kind = SegmentKind.Final, Speaker = turn.Speaker, Text = turn.Text };
            await SendAsync(stream, new AnalyzeCallRequest { Segment = segment }, cancellationToken);
            // Acknowledgements come between.
            while ((await NextAsync(stream.ResponseStream, cancellationToken)).Update?.Sequence != sequence)
                continue;
            times.Add(clock.GetElapsedTime(sent));
            await Task.WhenAny(until, Task.Delay(Interval, clock, cancellationToken));
        }
    }

    /// <summary>Of a stream that has ended only reading tells why.</summary>
    private static async Task SendAsync(
        AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> stream, AnalyzeCallRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await stream.RequestStream.WriteAsync(request, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            await NextAsync(stream.ResponseStream, cancellationToken);
        }
    }

    private static async Task<AnalyzeCallResponse> NextAsync(IAsyncStreamReader<AnalyzeCallResponse> responses, CancellationToken cancellationToken) =>
        await responses.MoveNext(cancellationToken) ? responses.Current
            : throw new RpcException(new Status(StatusCode.DataLoss, "The live call ended by itself."));
}
