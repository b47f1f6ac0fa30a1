namespace Parley.Faults.Calls;

/// <param name="Moment">When.</param>
/// <param name="Begin">Done at that moment, before the caller that reached it goes on.</param>
/// <param name="RecoverAsync">Done next, while callers try to resume.</param>
internal sealed record Fault(Moment Moment, Action Begin, Func<Task> RecoverAsync);

/// <summary>Calls under load in which one thing goes wrong.</summary>
internal static class Round
{
    public static async Task<IReadOnlyList<CallOutcome>> RunAsync(
        IReadOnlyList<Uri> machines, IReadOnlyList<PlannedCall> plans, Fault fault, CancellationToken cancellationToken)
    {
        var progress = new Progress();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        progress.At(fault.Moment, () =>
        {
            try
            {
                fault.Begin();
                begun.SetResult();
            }
            catch (Exception failure)
            {
                begun.SetException(failure);
            }
        });
        using var load = new CallLoad(machines);
        var running = load.RunAsync(plans, progress, cancellationToken);
        // A run that fails before tells why.
        await await Task.WhenAny(begun.Task, running);
        await fault.RecoverAsync();
        return await running;
    }
}
