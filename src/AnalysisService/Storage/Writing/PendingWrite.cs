namespace Parley.AnalysisService.Storage.Writing;

/// <summary>Something that waits to be written, and the caller who waits for it.</summary>
/// <param name="call">Its place in the queue: what was asked for one call is done in that order.</param>
internal abstract class PendingWrite(long call)
{
    private readonly TaskCompletionSource _durable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Call => call;

    /// <summary>Completes once it is durable.</summary>
    public Task Durable => _durable.Task;

    /// <summary>Why this one cannot be written although the rest of its group can.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Bytes it holds.</summary>
    public abstract int Size { get; }

    /// <summary>The group is durable.</summary>
    public void Complete()
    {
        if (Refusal is { } refusal)
            _durable.TrySetException(refusal);
        else
            _durable.TrySetResult();
    }

    /// <summary>The group is not.</summary>
    public void Fail(StoreUnavailableException failure) => _durable.TrySetException(Refusal ?? failure);
}
