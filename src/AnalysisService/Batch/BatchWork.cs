namespace Parley.AnalysisService.Batch;

/// <summary>Tells this machine's workers that there is something to do. Other machines look for themselves.</summary>
internal sealed class BatchWork(TimeProvider time)
{
    private volatile TaskCompletionSource _news = New();

    public Task News => _news.Task;

    public void Announce() => Interlocked.Exchange(ref _news, New()).TrySetResult();

    /// <summary>Waits for news or that long.</summary>
    /// <param name="news">As it was before looking, so that nothing that came meanwhile is missed.</param>
    public async Task WaitAsync(Task news, TimeSpan longest, CancellationToken cancellationToken)
    {
        try
        {
            await news.WaitAsync(longest, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing was announced here; something may have been elsewhere.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
