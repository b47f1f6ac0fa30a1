namespace Parley.AnalysisService.Wire;

/// <summary>A stream that is on.</summary>
internal sealed class OpenStream : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly IDisposable _place;
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="place">Given back with the stream.</param>
    /// <param name="caller">Cancelled when the caller breaks off.</param>
    /// <param name="stopping">Cancelled when the service stops.</param>
    public OpenStream(IDisposable place, CancellationToken caller, CancellationToken stopping)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, stopping);
        _place = place;
        Token = _source.Token;
    }

    /// <summary>Cancelled when the caller breaks off, the stream is dismissed or the service stops.</summary>
    public CancellationToken Token { get; }

    /// <summary>Completes once the caller has been told everything.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Its caller hears UNAVAILABLE and goes on elsewhere.</summary>
    public void Dismiss()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended by itself.
        }
    }

    public void Complete() => _answered.TrySetResult();

    public void Dispose()
    {
        _place.Dispose();
        _source.Dispose();
    }
}
