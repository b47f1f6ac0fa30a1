using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.Scoring.Replay;

/// <summary>Streams a recorded call to a service as a telephony system would, at the call's own pace, and shows what comes back.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="output">Shows findings.</param>
/// <param name="note">Says what happens to the connection.</param>
/// <param name="time">Of the pace.</param>
internal sealed class ReplayRun(ReplayOptions options, LiveOutput output, Action<string> note, TimeProvider time)
{
    /// <summary>Words that take less than this to wait for need no interim result.</summary>
    private static readonly TimeSpan WorthAPartial = TimeSpan.FromSeconds(1.5);

    /// <exception cref="Grpc.Core.RpcException">The service cannot be reached or refuses the call.</exception>
    /// <exception cref="OperationCanceledException">Stopped by the user.</exception>
    public async Task RunAsync(Analysis.Calls.Transcript call, CancellationToken cancellationToken)
    {
        using var live = new ResumableCall(options.Addresses, SettingsOf(call), time, note);
        var started = await live.OpenAsync(cancellationToken);
        output.Started(call.CallId, started.Versions.ToCore());

        var due = CallPace.DueTimes(call.Turns, options.Speed);
        var start = time.GetTimestamp();
        for (var i = 0; i < call.Turns.Count; i++)
        {
            var segment = call.Turns[i].ToSegment(i + 1);
            await WaitAsync(live, segment, due[i] - time.GetElapsedTime(start), cancellationToken);
            await ShowAsync(live, segment, cancellationToken);
        }
        output.Show((await live.EndAsync(cancellationToken)).ToCore());
    }

    /// <summary>Waits until the words are said; half-way through a long wait the service is asked what it makes of the first half.</summary>
    private async Task WaitAsync(ResumableCall live, Analysis.Calls.Segment segment, TimeSpan wait, CancellationToken cancellationToken)
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
        await ShowAsync(live, partial, cancellationToken);
        await Task.Delay(wait / 2, time, cancellationToken);
    }

    private async Task ShowAsync(ResumableCall live, Analysis.Calls.Segment segment, CancellationToken cancellationToken)
    {
        if (await live.SendAsync(segment.ToProto(), cancellationToken) is { } update)
            output.Show(update.ToCore());
    }

    private static string? FirstHalf(string text)
    {
        var half = text.Length / 2;
        if (half > 0 && char.IsHighSurrogate(text[half - 1]))
            half--;
        return string.IsNullOrWhiteSpace(text[..half]) ? null : text[..half];
    }

    /// <summary>Every replay is a call of its own: a service keeps calls by their ids.</summary>
    private static CallSettings SettingsOf(Analysis.Calls.Transcript call)
    {
        var suffix = $"~{Guid.NewGuid():N}"[..9];
        return new CallSettings { CallId = call.CallId[..Math.Min(call.CallId.Length, RequestLimits.Id - suffix.Length)] + suffix, Context = call.Context.ToProto() };
    }
}
