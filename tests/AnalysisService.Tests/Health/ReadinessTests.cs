using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Batches;
using Parley.AnalysisService.Storage.Memory;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Health;

/// <summary>Ready is who can be sent calls; alive is who answers.</summary>
public sealed class ReadinessTests
{
    /// <summary>A service whose store can be made unwritable.</summary>
    private sealed class Writable : RunningService
    {
        public SwitchedStore Store { get; } = new();

        protected override void Replace(IServiceCollection services) => services.AddSingleton<IManagedStore>(Store);
    }

    [Fact]
    public async Task Readyz_StoreCannotBeWrittenForAWhile_IsNotReadyForThatWhile()
    {
        await using var service = new Writable();
        using var http = service.Http();
        Assert.Equal((HttpStatusCode.OK, "ready", "ok"), await ReadyAsync(http));

        service.Store.IsDown = true;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready", "The store cannot be written."), await ReadyAsync(http));
        using (var alive = await http.GetAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken))
            Assert.Equal(HttpStatusCode.OK, alive.StatusCode);

        service.Store.IsDown = false;

        Assert.Equal((HttpStatusCode.OK, "ready", "ok"), await ReadyAsync(http));
    }

    private static async Task<(HttpStatusCode Code, string? Status, string? Store)> ReadyAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
        var said = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(["models", "store", "cluster", "draining"], said["checks"]!.AsObject().Select(check => check.Key));
        return (response.StatusCode, (string?)said["status"], (string?)said["checks"]!["store"]);
    }

    private sealed class SwitchedStore : IManagedStore
    {
        private readonly MemoryStore _kept = new(TimeProvider.System);

        public volatile bool IsDown;

        public string Place => _kept.Place;

        public IBatchDatabase? Batches => _kept.Batches;

        public Task CheckAsync(CancellationToken cancellationToken) =>
            IsDown ? Task.FromException(new StoreUnavailableException("The disk is full.")) : _kept.CheckAsync(cancellationToken);

        public Task StartAsync(CancellationToken cancellationToken) => _kept.StartAsync(cancellationToken);

        public Task<StoredCall> OpenAsync(CallKey key, ReadOnlyMemory<byte> settings, CancellationToken cancellationToken) =>
            _kept.OpenAsync(key, settings, cancellationToken);

        public Task<StoredCall?> FindAsync(CallKey key, CancellationToken cancellationToken) => _kept.FindAsync(key, cancellationToken);

        public ValueTask AppendAsync(long callId, StoredSegment segment, CancellationToken cancellationToken) =>
            _kept.AppendAsync(callId, segment, cancellationToken);

        public Task FinishAsync(long callId, ReadOnlyMemory<byte> report, CancellationToken cancellationToken) =>
            _kept.FinishAsync(callId, report, cancellationToken);

        public Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
            _kept.UnfinishedAsync(before, limit, cancellationToken);

        public Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
            _kept.EraseEndedAsync(before, limit, cancellationToken);

        public ValueTask DisposeAsync() => _kept.DisposeAsync();
    }
}
