using Microsoft.Extensions.Logging.Abstractions;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Postgres;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>A server that goes away and comes back, under load.</summary>
public sealed class PostgresOutageTests : StoreTests
{
    private readonly PostgresServer _server = new();
    private string _database = "";

    private protected override IManagedStore Create(TimeProvider time) => new PostgresStore(_database, time, NullLogger.Instance);

    public override async ValueTask InitializeAsync() => _database = await _server.CreateDatabaseAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Append_ServerStoppedAndStarted_FailsMeanwhileAndGoesOn()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, Segment(1));
        await _server.StopAsync();

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => AppendAsync(store, call.Id, Segment(2)));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AppendAsync(store, call.Id, 2, 5));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(store, "another"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => FindAsync(store));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FinishAsync(call.Id, Bytes("report"), Token).Within());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token).Within());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.UnfinishedAsync(DateTimeOffset.MaxValue, 1, Token).Within());
        Assert.DoesNotContain(PostgresServer.Password, failure.ToString(), StringComparison.Ordinal);

        await _server.StartAsync();
        await InsistAsync(store, call.Id, Segment(2));
        Assert.Equal([1, 2], Sequences(await FindAsync(store)));
    }

    [Fact]
    public async Task Append_ServerKilledUnderLoad_LosesNothingAcknowledged()
    {
        const int calls = 20, kills = 3;
        var store = await StartAsync();
        var opened = await Task.WhenAll(Enumerable.Range(0, calls).Select(number => OpenAsync(store, $"call-{number}")));
        using var end = new CancellationTokenSource();
        var acknowledged = new long[calls];

        var load = Enumerable.Range(0, calls).Select(async number =>
        {
            for (var sequence = 1L; !end.IsCancellationRequested; sequence++)
            {
                await InsistAsync(store, opened[number].Id, Segment(sequence));
                Volatile.Write(ref acknowledged[number], sequence);
            }
        }).ToList();
        for (var kill = 0; kill < kills; kill++)
        {
            await ProgressAsync(store, opened, acknowledged);
            _server.Kill();
            await _server.StartAsync();
        }
        await ProgressAsync(store, opened, acknowledged);
        await end.CancelAsync();
        await Task.WhenAll(load).Within();

        var fresh = await StartAsync();
        for (var number = 0; number < calls; number++)
        {
            var stored = await FindAsync(fresh, $"call-{number}");
            Assert.Equal(Enumerable.Range(1, (int)acknowledged[number]).Select(sequence => (long)sequence), Sequences(stored));
        }
    }

    /// <summary>Until every call has gone on; a write of another call in between is what is waited for.</summary>
    private static async Task ProgressAsync(ICallStore store, StoredCall[] opened, long[] acknowledged)
    {
        var goal = acknowledged.Select(sequence => sequence + 5).ToArray();
        var waiting = await OpenInsistingAsync(store);
        for (var sequence = waiting.Segments.Count + 1; opened.Where((_, number) => Volatile.Read(ref acknowledged[number]) < goal[number]).Any(); sequence++)
            await InsistAsync(store, waiting.Id, Segment(sequence));
    }

    private static async Task<StoredCall> OpenInsistingAsync(ICallStore store)
    {
        while (true)
        {
            try
            {
                return await OpenAsync(store, "waiting");
            }
            catch (StoreUnavailableException)
            {
                Token.ThrowIfCancellationRequested();
            }
        }
    }
}
