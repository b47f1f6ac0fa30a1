using Grpc.Core;
using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>
/// A telephony system with one call: it sends without waiting for each answer, and when its stream breaks it resumes, here or at the next machine, as
/// docs/live.md asks.
/// </summary>
/// <param name="plan">What it sends.</param>
/// <param name="machines">Tried in turn, beginning with the given one.</param>
/// <param name="first">Index of the machine to begin with.</param>
/// <param name="progress">Told of each step.</param>
/// <param name="time">Of the pauses before a resumption.</param>
internal sealed class Caller(PlannedCall plan, IReadOnlyList<ChannelBase> machines, int first, Progress progress, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly FindingLedger _findings = new();
    private readonly List<string> _reasons = [];
    private long _acknowledged;
    private long _lost;
    private int _resumptions;
    private bool _heardAll = true;

    /// <summary>To the call's report.</summary>
    /// <exception cref="RpcException">The service refuses the call, or no machine has taken it for five minutes.</exception>
    public async Task<CallOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        var since = time.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            var before = _acknowledged;
            try
            {
                return Outcome(await StreamAsync(attempt, cancellationToken));
            }
            catch (RpcException failure) when (IsPassing(failure, cancellationToken) && time.GetElapsedTime(since) < Patience)
            {
                _reasons.Add($"{failure.StatusCode}: {failure.Status.Detail}");
                if (_acknowledged > before)
                    (pause, since) = (FirstPause, time.GetTimestamp());
                await Task.Delay(pause, time, cancellationToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task<CallReport> StreamAsync(int attempt, CancellationToken cancellationToken)
    {
        var client = new LiveService.LiveServiceClient(machines[(first + attempt) % machines.Count]);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var stream = client.AnalyzeCall(cancellationToken: cancellationToken);
        using var window = new SendingWindow(stream.RequestStream, progress);
        await window.OpenAsync(new CallSettings { CallId = plan.CallId, Resume = attempt > 0 }, cancellationToken);
        var started = (await NextAsync(stream.ResponseStream, cancellationToken)).Started
            ?? throw new InvalidOperationException("The service answered the settings with something else than 'started'.");
        _resumptions += attempt > 0 ? 1 : 0;
        // Asked for again, although it was acknowledged.
        _lost += Math.Max(0, _acknowledged + 1 - started.NextSequence);
        _heardAll &= !started.Ended;
        _findings.Restart(started.SoFar);
        progress.Count(Step.Opened);
        var writing = started.Ended ? Task.CompletedTask : window.SendAsync(plan.Segments.Where(segment => segment.Sequence >= started.NextSequence), over.Token);
        try
        {
            return await ReadAsync(stream.ResponseStream, window, cancellationToken);
        }
        finally
        {
            await over.CancelAsync();
            await writing;
        }
    }

    private async Task<CallReport> ReadAsync(IAsyncStreamReader<AnalyzeCallResponse> responses, SendingWindow window, CancellationToken cancellationToken)
    {
        while (true)
        {
            var response = await NextAsync(responses, cancellationToken);
            if (response.Report is { } report)
            {
                progress.Count(Step.Reported);
                return report;
            }
            if (response.Update is { } update)
            {
                _findings.Take(update);
                progress.Count(Step.Answered);
                window.Answered();
            }
        }
    }

    private async Task<AnalyzeCallResponse> NextAsync(IAsyncStreamReader<AnalyzeCallResponse> responses, CancellationToken cancellationToken)
    {
        if (!await responses.MoveNext(cancellationToken))
            throw new RpcException(new Status(StatusCode.DataLoss, "The stream ended without the call's report."));
        var response = responses.Current;
        _acknowledged = Math.Max(_acknowledged, response.AcknowledgedSequence);
        progress.Acknowledge(plan.CallId, _acknowledged);
        return response;
    }

    private CallOutcome Outcome(CallReport report) => new()
    {
        CallId = plan.CallId,
        Report = report,
        AcknowledgedLost = _lost + Math.Max(0, _acknowledged - plan.Kept),
        DuplicatedFindings = _findings.SecondIds + FindingLedger.DuplicatesIn(report),
        ToldDifferently = _heardAll ? _findings.DifferenceFrom(report) : null,
        Resumptions = _resumptions,
        Reasons = _reasons,
    };

    private static bool IsPassing(RpcException failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && failure.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Unknown or StatusCode.Cancelled or StatusCode.DataLoss;
}
