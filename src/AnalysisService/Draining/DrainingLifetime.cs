using System.Runtime.InteropServices;

namespace Parley.AnalysisService.Draining;

/// <summary>What signals do: SIGTERM, which comes from a service manager, drains; Ctrl-C and a second SIGTERM stop at once.</summary>
internal sealed class DrainingLifetime(Drain drain, IHostApplicationLifetime lifetime) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        On(PosixSignal.SIGTERM, () => _ = drain.BeginAsync());
        On(PosixSignal.SIGINT, lifetime.StopApplication);
        On(PosixSignal.SIGQUIT, lifetime.StopApplication);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void On(PosixSignal signal, Action act) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        // Else the process ends by itself.
        context.Cancel = true;
        act();
    }));
}
