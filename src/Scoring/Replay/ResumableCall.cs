using Grpc.Core;
using Parley.V1;

namespace Parley.Scoring.Replay;

/// <summary>
/// A live call that outlives its connections: what is not acknowledged is kept, and sent again to the next machine. It does what docs/live.md asks of
/// a telephony system.
/// </summary>
internal sealed class ResumableCall(IReadOnlyList<Uri> addresses, CallSettings settings, TimeProvider time, Action<string> note) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Queue<Segment> _unacknowledged = new();
    private LiveConnection? _connection;
    private CallReport? _report;
    private int _connections;

    /// <summary>The address in use.</summary>
    public Uri Address => addresses[_connections % addresses.Count];

    /// <summary>Opens the call.</summary>
    /// <exception cref="RpcException">The service cannot be reached or refuses the call.</exception>
    public async Task<CallStarted> OpenAsync(CancellationToken cancellationToken)
    {
        _connection = new LiveConnection(Address, cancellationToken);
        return (await _connection.AskAsync(new AnalyzeCallRequest { Settings = settings }, cancellationToken)).Started;
    }

    /// <summary>Sends a segment and reads what it changed; null when the call has been ended meanwhile.</summary>
    /// <exception cref="RpcException">The service refuses it, or no machine has taken the call for two minutes.</exception>
    public async Task<CallUpdate?> SendAsync(Segment segment, CancellationToken cancellationToken)
    {
        while (_report is null)
        {
            try
            {
                var update = await AskAsync(segment, cancellationToken);
                if (update is not null && segment.Kind != SegmentKind.Partial)
                    _unacknowledged.Enqueue(segment);
                return update;
            }
            catch (RpcException failure) when (IsPassing(failure, cancellationToken))
            {
                await ResumeAsync(failure, cancellationToken);
            }
        }
        return null;
    }

    /// <summary>Ends the call and reads its report.</summary>
    /// <exception cref="RpcException">As <see cref="SendAsync"/>.</exception>
    public async Task<CallReport> EndAsync(CancellationToken cancellationToken)
    {
        while (_report is null)
        {
            try
            {
                _report = await _connection!.EndAsync(cancellationToken);
            }
            catch (RpcException failure) when (IsPassing(failure, cancellationToken))
            {
                await ResumeAsync(failure, cancellationToken);
            }
        }
        return _report;
    }

    public void Dispose() => _connection?.Dispose();

    /// <summary>Null when it was the report that came: the call was left silent for too long.</summary>
    private async Task<CallUpdate?> AskAsync(Segment segment, CancellationToken cancellationToken)
    {
        var answer = await _connection!.AskAsync(new AnalyzeCallRequest { Segment = segment }, cancellationToken);
        while (_unacknowledged.TryPeek(out var oldest) && oldest.Sequence <= _connection.Acknowledged)
            _unacknowledged.Dequeue();
        _report = answer.Report;
        return answer.Update;
    }

    private async Task ResumeAsync(RpcException reason, CancellationToken cancellationToken)
    {
        note($"the connection to {Address.Authority} was lost ({reason.StatusCode}); resuming the call");
        var since = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, time, cancellationToken);
            try
            {
                await ReopenAsync(cancellationToken);
                note($"resumed at {Address.Authority}");
                return;
            }
            catch (RpcException failure) when (IsPassing(failure, cancellationToken) && time.GetElapsedTime(since) < Patience)
            {
                // The next machine, or this one later.
            }
        }
    }

    private async Task ReopenAsync(CancellationToken cancellationToken)
    {
        _connection?.Dispose();
        _connections++;
        settings.Resume = true;
        var started = await OpenAsync(cancellationToken);
        if (started.Ended)
        {
            _report = (await _connection!.ReadAsync(cancellationToken)).Report;
            return;
        }
        foreach (var segment in _unacknowledged.Where(segment => segment.Sequence >= started.NextSequence).ToList())
            await AskAsync(segment, cancellationToken);
    }

    /// <summary>Another machine, or the same one later, may go on.</summary>
    private static bool IsPassing(RpcException failure, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && failure.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Unknown or StatusCode.Cancelled or StatusCode.DataLoss;
}
