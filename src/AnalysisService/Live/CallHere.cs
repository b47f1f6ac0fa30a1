namespace Parley.AnalysisService.Live;

/// <summary>
/// A call that is on at this machine, for a stream that is here too. The stream reads within the call's own turns, which come one after another, so
/// that what is a message to another machine, and back, is a method call here.
/// </summary>
/// <param name="turns">Of the call's activation.</param>
/// <param name="add">As <see cref="ICallGrain.AddAsync"/>.</param>
internal sealed class CallHere(TaskScheduler turns, Func<AddRequest, AddAnswer> add)
{
    /// <summary>Does this in the call's turns: nothing else of the call goes on at the same time, but for what waits.</summary>
    public Task RunAsync(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, turns).Unwrap();

    /// <summary>Takes in the next segments. Within the call's turns only.</summary>
    public AddAnswer Add(AddRequest request) => add(request);
}
