using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Draining;
using Parley.AnalysisService.Live.Watching;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <inheritdoc cref="ICallGrain"/>
/// <remarks>A thin shell: <see cref="OpenCall"/> is the call, <see cref="CallJournal"/> its way to the store.</remarks>
[AtCaller]
internal sealed class CallGrain(
    Analyzer analyzer,
    ICallStore store,
    LiveBoard board,
    AlertFeed alerts,
    LiveMetrics metrics,
    Drain drain,
    IHostApplicationLifetime lifetime,
    [FromKeyedServices(CallClock.Name)] TimeProvider time,
    ILogger<CallGrain> log)
    : Grain, ICallGrain, IDisposable
{
    /// <summary>News answers at once; this only lets go of an asker that is gone, well within the hour for which one waits.</summary>
    private static readonly TimeSpan LongestFollow = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(5);

    /// <summary>A database does not say when it is back: it is asked.</summary>
    private static readonly TimeSpan PauseBetweenAttempts = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _deactivated = new();
    private OpenCall? _call;
    private byte[]? _report;
    private long _lastOfEnded;
    private Guid? _stream;
    private long? _heard;
    private TaskCompletionSource _news = NewNews();
    private Task? _ending;
    private CallTrace? _trace;

    private CallKey Key => CallKeys.FromGrainKey(this.GetPrimaryKeyString());

    public async Task<OpenAnswer> OpenAsync(OpenRequest request)
    {
        bool existed;
        try
        {
            existed = await FindAsync();
            if (existed && !request.Resume)
                return new OpenAnswer(OpenOutcome.Exists);
            if (!existed)
                Take(await store.OpenAsync(Key, request.Settings, _deactivated.Token));
        }
        catch (StoreUnavailableException failure)
        {
            log.StoreFailed(failure.Message);
            return new OpenAnswer(OpenOutcome.NoStore);
        }
        if (_report is { } report)
            return new OpenAnswer(OpenOutcome.Ended, _lastOfEnded + 1, _lastOfEnded, report);
        Attach(request.Stream);
        var acknowledged = _call!.Journal.Acknowledged;
        return existed
            ? new OpenAnswer(OpenOutcome.Resumed, acknowledged + 1, acknowledged, request.WithReport ? _call.Report() : null, _call.LastSequence)
            : new OpenAnswer(OpenOutcome.Opened, acknowledged + 1, acknowledged);
    }

    public Task<AddAnswer> AddAsync(AddRequest request) => Task.FromResult(Add(request));

    private AddAnswer Add(AddRequest request)
    {
        var standing = StandingOf(request.Stream);
        if (standing != StreamStanding.Attached || _call is not { } call)
            return new AddAnswer(standing, [], 0);
        _heard = time.GetTimestamp();
        var updates = new SessionUpdate[request.Segments.Length];
        for (var i = 0; i < updates.Length; i++)
        {
            try
            {
                if (_ending is not null && request.Segments[i].Sequence > call.LastSequence)
                    throw new SegmentException("sequence", $"The call was ended after segment {call.LastSequence}. Nothing can be added to it.");
                updates[i] = call.Add(request.Segments[i]);
                metrics.Segment(request.Segments[i].Kind);
            }
            catch (SegmentException problem)
            {
                return new AddAnswer(standing, updates[..i], call.Journal.Acknowledged, problem.Field, problem.Message);
            }
        }
        return new AddAnswer(standing, updates, call.Journal.Acknowledged);
    }

    public Task EndAsync(Guid stream)
    {
        if (StandingOf(stream) == StreamStanding.Attached)
            _ending ??= EndAsync();
        return Task.CompletedTask;
    }

    public Task LeaveAsync(Guid stream)
    {
        if (_stream == stream)
        {
            _stream = null;
            _call?.Entry.IsConnected = false;
            TellNews();
            // Whoever resumes it does so at another machine, and finds it there. Only deactivated, it would come up here again: others remember
            // where it was, and a machine takes what it is sent.
            if (drain.IsOn && _ending is null)
                this.MigrateOnIdle();
        }
        return Task.CompletedTask;
    }

    public async Task<CallNews> FollowAsync(Guid stream, long acknowledged)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_deactivated.Token, lifetime.ApplicationStopping);
        patience.CancelAfter(LongestFollow);
        // The call may have ended, and this grain have been let go and made anew, since the stream asked last.
        if (_call is null && _report is null && await store.FindAsync(Key, patience.Token) is { Report: { } ended } found)
            return new CallNews(StreamStanding.Attached, found.Segments.Count, ended.ToArray());
        while (true)
        {
            var standing = StandingOf(stream);
            var stored = _call?.Journal.Acknowledged ?? 0;
            if (_report is not null || standing != StreamStanding.Attached || stored > acknowledged || patience.IsCancellationRequested)
                return new CallNews(standing, stored, _report);
            await _news.Task.WaitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }

    public async Task<ReportAnswer?> ReportAsync()
    {
        if (await FindAsync())
            return new ReportAnswer(_report ?? _call!.Report(), _report is not null);
        DeactivateOnIdle();
        return null;
    }

    public async Task EndIfSilentAsync(TimeSpan silence)
    {
        if (!await FindAsync() || _call is null || (_heard is { } heard && time.GetElapsedTime(heard) < silence))
            return;
        log.CallSilent(_call.TurnCount);
        _ending ??= EndAsync();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_call is { } call)
        {
            board.Remove(call.Entry);
            if (!call.Journal.IsLost)
                await call.Journal.FlushAsync().WaitAsync(LongestFlush, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
        await _deactivated.CancelAsync();
        _stream = null;
        _trace?.End(_call?.TurnCount ?? 0, _call?.Entry.Alerts ?? 0, isReported: _report is not null);
        TellNews();
    }

    public void Dispose() => _deactivated.Dispose();

    /// <summary>Reads the call from the store, once; false when there is none.</summary>
    private async Task<bool> FindAsync()
    {
        if (_call is null && _report is null && await store.FindAsync(Key, _deactivated.Token) is { } stored)
            Take(stored);
        return _call is not null || _report is not null;
    }

    private void Take(StoredCall stored)
    {
        if (stored.Report is { } report)
        {
            _report = report.ToArray();
            _lastOfEnded = stored.Segments.Count;
            DeactivateOnIdle();
            return;
        }
        _call = new OpenCall(stored, analyzer, alerts, metrics, time, call => new CallJournal(
            store, call.Id, call.Segments.Count, OnStored, failure => log.StoreFailed(failure.Message), metrics, time, _deactivated.Token));
        _call.Entry.Here = new CallHere(TaskScheduler.Current, Add);
        _trace = CallTrace.Begin(stored.Segments.Count);
        board.Add(_call.Entry);
    }

    private void Attach(Guid stream)
    {
        _stream = stream;
        _heard = time.GetTimestamp();
        _call!.Entry.IsConnected = true;
        TellNews();
    }

    private StreamStanding StandingOf(Guid stream) =>
        _call?.Journal.IsLost == true || lifetime.ApplicationStopping.IsCancellationRequested ? StreamStanding.Moved
        : _stream == stream ? StreamStanding.Attached
        : _stream is null ? StreamStanding.Moved : StreamStanding.TakenOver;

    private void OnStored()
    {
        if (_call!.Journal.IsLost)
        {
            log.CallLost();
            DeactivateOnIdle();
        }
        TellNews();
    }

    /// <summary>Everything is stored first, then the report; only then it is told.</summary>
    private async Task EndAsync()
    {
        var call = _call!;
        await call.Journal.FlushAsync();
        if (call.Journal.IsLost || _deactivated.IsCancellationRequested)
            return;
        var report = call.Report();
        while (!await TryFinishAsync(call.Id, report))
            await Task.Delay(PauseBetweenAttempts, time, _deactivated.Token);
        board.Remove(call.Entry);
        log.CallEnded(call.TurnCount);
        _lastOfEnded = call.LastSequence;
        _report = report;
        TellNews();
        DeactivateOnIdle();
    }

    private async Task<bool> TryFinishAsync(long id, byte[] report)
    {
        try
        {
            await store.FinishAsync(id, report, _deactivated.Token);
            return true;
        }
        catch (StoreUnavailableException failure)
        {
            log.StoreFailed(failure.Message);
            return false;
        }
    }

    private void TellNews()
    {
        var told = _news;
        _news = NewNews();
        told.SetResult();
    }

    private static TaskCompletionSource NewNews() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
