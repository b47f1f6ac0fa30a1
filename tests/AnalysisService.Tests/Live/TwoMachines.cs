using Microsoft.Extensions.DependencyInjection;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>A cluster of two machines over one store.</summary>
internal sealed class TwoMachines : IAsyncDisposable
{
    public TwoMachines()
    {
        var membership = new SharedMembership();
        (First, Second) = (new Member(Store, membership), new Member(Store, membership));
    }

    public FaultyStore Store { get; } = new();

    public RunningService First { get; }

    public RunningService Second { get; }

    /// <summary>Returns when they know each other.</summary>
    public async Task StartAsync()
    {
        foreach (var member in (RunningService[])[First, Second])
            Assert.NotEmpty(member.Addresses);
        using var patience = new CancellationTokenSource(Streams.Patience);
        foreach (var member in (RunningService[])[First, Second])
        {
            var others = member.Services.GetRequiredService<OtherSilos>();
            while (!others.Any)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await Store.DisposeAsync();
    }

    /// <summary>One machine.</summary>
    private sealed class Member(FaultyStore store, IMembershipTable membership) : StoredService(store)
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:DrainSeconds", "20")];

        protected override void Replace(IServiceCollection services)
        {
            base.Replace(services);
            services.AddSingleton(membership);
        }
    }
}
