using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>
/// What of a call is on its way to the store. Segments are written as they come and acknowledged in order, once each is durable; while the store
/// cannot be reached they wait here and are written again. One owner, whose scheduler all of it runs on; not thread-safe.
/// </summary>
/// <param name="store">Where segments go.</param>
/// <param name="callId">The store's number of the call.</param>
/// <param name="stored">The last sequence that is stored already.</param>
/// <param name="advanced">Told when <see cref="Acknowledged"/> has grown some time after <see cref="Add"/>, and when the call is lost.</param>
/// <param name="troubled">Told of each failed attempt.</param>
/// <param name="metrics">Told how long each took.</param>
/// <param name="time">Of the pauses between attempts.</param>
/// <param name="stopping">Ends the attempts.</param>
internal sealed class CallJournal(
    ICallStore store, long callId, long stored, Action advanced, Action<Exception> troubled, LiveMetrics metrics, TimeProvider time, CancellationToken stopping)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private readonly Queue<(StoredSegment Segment, long Since, Task? Write)> _unstored = new();
    private Task _writing = Task.CompletedTask;
    private bool _isDown;

    /// <summary>The last segment that is durable, with all before it.</summary>
    public long Acknowledged { get; private set; } = stored;

    /// <summary>Another activation of the call stored something else: this one must not go on.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Takes the next segment; it is <see cref="Acknowledged"/> on return already when the store was that quick.</summary>
    public void Add(StoredSegment segment)
    {
        var since = metrics.Now();
        if (_isDown)
        {
            _unstored.Enqueue((segment, since, null));
            return;
        }
        var write = Append(segment);
        if (_unstored.Count == 0 && write.IsCompletedSuccessfully)
        {
            Acknowledged = segment.Sequence;
            metrics.Acknowledged(since);
            return;
        }
        _unstored.Enqueue((segment, since, write));
        if (_writing.IsCompleted)
            _writing = WriteAsync();
    }

    /// <summary>Completes when everything taken so far is durable, or the call is lost.</summary>
    public Task FlushAsync() => _writing;

    private async Task WriteAsync()
    {
        var pause = FirstPause;
        while (_unstored.TryPeek(out var next) && !stopping.IsCancellationRequested)
        {
            try
            {
                await next.Write!;
                Confirm(next.Segment.Sequence);
                pause = FirstPause;
            }
            catch (StoreConflictException)
            {
                IsLost = true;
                advanced();
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                troubled(failure);
                await TryAgainAsync(pause);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Those that are done together are told once.</summary>
    private void Confirm(long sequence)
    {
        metrics.Acknowledged(_unstored.Dequeue().Since);
        Acknowledged = sequence;
        if (!_unstored.TryPeek(out var after) || after.Write is not { IsCompletedSuccessfully: true })
            advanced();
    }

    /// <summary>The store fails all that came after a failed segment too: once they have, all are written anew, in order.</summary>
    private async Task TryAgainAsync(TimeSpan pause)
    {
        _isDown = true;
        try
        {
            await Task.WhenAll(_unstored.Select(entry => entry.Write).OfType<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
        finally
        {
            _isDown = false;
        }
        if (stopping.IsCancellationRequested)
            return;
        var again = _unstored.ToList();
        _unstored.Clear();
        foreach (var (segment, since, _) in again)
            _unstored.Enqueue((segment, since, Append(segment)));
    }

    private Task Append(StoredSegment segment) => store.AppendAsync(callId, segment, stopping).AsTask();
}
