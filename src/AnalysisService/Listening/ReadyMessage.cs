using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Parley.Analysis.Sessions;

namespace Parley.AnalysisService.Listening;

/// <summary>One line when the service is ready: where it is and what it scores with.</summary>
internal sealed class ReadyMessage(IServer server, Analyzer analyzer, ListenPlan plan, ILogger<ReadyMessage> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ToList();
        var (model, playbook, product) = analyzer.Versions;
        if (plan.Kestrel.Count > 0)
            log.ReadyAtEndpoints(product, string.Join(", ", addresses), model, analyzer.Model.Engine, playbook);
        else
            log.Ready(product, addresses[0], string.Join(", ", addresses.Skip(1)), model, analyzer.Model.Engine, playbook);
        if (analyzer.Model.FallbackReason is { } reason)
            log.FallbackEngine(model, reason);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
