using Grpc.Net.Client;
using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.Scoring.Replay;

/// <summary>Streams a recorded call to a service as a telephony system would, at the call's own pace, and shows what comes back.</summary>
internal sealed class ReplayRun(ReplayOptions options, LiveOutput output, TimeProvider time)
{
    /// <summary>Words that take less than this to wait for need no interim result.</summary>
    private static readonly TimeSpan WorthAPartial = TimeSpan.FromSeconds(1.5);

    /// <exception cref="Grpc.Core.RpcException">The service cannot be reached or refuses the call.</exception>
    /// <exception cref="OperationCanceledException">Stopped by the user.</exception>
    public async Task RunAsync(Analysis.Calls.Transcript call, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(options.Address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        using var connection = new LiveConnection(new LiveService.LiveServiceClient(channel).AnalyzeCall(cancellationToken: cancellationToken));
        var started = await connection.AskAsync(new AnalyzeCallRequest { Settings = SettingsOf(call) }, cancellationToken);
        output.Started(call.CallId, started.Started.Versions.ToCore());

        var due = CallPace.DueTimes(call.Turns, options.Speed);
        var start = time.GetTimestamp();
        for (var i = 0; i < call.Turns.Count; i++)
        {
            var segment = call.Turns[i].ToSegment(i + 1);
            await WaitAsync(connection, segment, due[i] - time.GetElapsedTime(start), cancellationToken);
            output.Show(await SendAsync(connection, segment, cancellationToken));
        }
        output.Show((await connection.EndAsync(cancellationToken)).ToCore());
    }

    /// <summary>Waits until the words are said; half-way through a long wait the service is asked what it makes of the first half.</summary>
    private async Task WaitAsync(LiveConnection connection, Analysis.Calls.Segment segment, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero)
            return;
        if (wait < WorthAPartial || !output.ShowsProvisional || FirstHalf(segment.Text) is not { } half)
        {
            await Task.Delay(wait, time, cancellationToken);
            return;
        }
        await Task.Delay(wait / 2, time, cancellationToken);
        var partial = segment with { Kind = Analysis.Calls.SegmentKind.Partial, Text = half, EndOffset = null };
        output.Show(await SendAsync(connection, partial, cancellationToken));
        await Task.Delay(wait / 2, time, cancellationToken);
    }

    private static async Task<SessionUpdate> SendAsync(LiveConnection connection, Analysis.Calls.Segment segment, CancellationToken cancellationToken) =>
        (await connection.AskAsync(new AnalyzeCallRequest { Segment = segment.ToProto() }, cancellationToken)).Update.ToCore();

    private static string? FirstHalf(string text)
    {
        var half = text.Length / 2;
        if (half > 0 && char.IsHighSurrogate(text[half - 1]))
            half--;
        return string.IsNullOrWhiteSpace(text[..half]) ? null : text[..half];
    }

    private static CallSettings SettingsOf(Analysis.Calls.Transcript call) => new() { CallId = call.CallId, Context = call.Context.ToProto() };
}
