using System.Collections.Concurrent;
using Grpc.Core;

namespace Parley.AnalysisService.Wire;

/// <summary>
/// The streams that are on. When the service stops they are cancelled, so that each caller hears UNAVAILABLE, and the server begins to close
/// its connections only after that: otherwise some callers would see a broken connection instead.
/// </summary>
internal sealed class OpenStreams(IHostApplicationLifetime lifetime, TimeProvider time) : IHostedLifecycleService
{
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Task, bool> _answers = [];

    /// <summary>A source whose token is cancelled when the caller breaks off or the service stops; dispose it with the stream.</summary>
    public CancellationTokenSource Enter(ServerCallContext context)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers[answered.Task] = true;
        context.GetHttpContext().Response.OnCompleted(() =>
        {
            _answers.TryRemove(answered.Task, out _);
            answered.SetResult();
            return Task.CompletedTask;
        });
        return CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
    }

    /// <summary>Runs before the server stops.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(_answers.Keys).WaitAsync(LongestFarewell, time, cancellationToken);
        }
        catch (Exception failure) when (failure is TimeoutException or OperationCanceledException)
        {
            // A caller who does not read is not waited for.
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
