using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Memory;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_CallsPastTheirDays_AreErasedHourByHour()
    {
        await using var store = new MemoryStore(_time);
        for (var number = 0; number < 50; number++)
            await EndedCallAsync(store, $"old-{number}");
        _time.Advance(TimeSpan.FromDays(7));
        await EndedCallAsync(store, "recent");
        using var retention = Retention(store, days: 7);

        await retention.StartAsync(Token);
        Assert.NotNull(await FindAsync(store, "old-0"));
        _time.Advance(TimeSpan.FromHours(1));
        await retention.StopAsync(Token).Within();

        Assert.Null(await FindAsync(store, "old-0"));
        Assert.Null(await FindAsync(store, "old-49"));
        Assert.NotNull(await FindAsync(store, "recent"));
    }

    [Fact]
    public async Task Sweep_NoDays_KeepsEverything()
    {
        await using var store = new MemoryStore(_time);
        await EndedCallAsync(store, "old");
        _time.Advance(TimeSpan.FromDays(10_000));
        using var retention = Retention(store, days: 0);

        await retention.StartAsync(Token);
        await retention.ExecuteTask!.Within();

        Assert.NotNull(await FindAsync(store, "old"));
    }

    private Retention Retention(MemoryStore store, int days) =>
        new(store, Options.Create(new ServiceOptions { RetentionDays = days }), _time, NullLogger<Retention>.Instance);

    private static async Task EndedCallAsync(MemoryStore store, string callId)
    {
        var call = await store.OpenAsync(new CallKey("tenant", callId), ReadOnlyMemory<byte>.Empty, Token);
        await store.FinishAsync(call.Id, ReadOnlyMemory<byte>.Empty, Token);
    }

    private static Task<StoredCall?> FindAsync(MemoryStore store, string callId) => store.FindAsync(new CallKey("tenant", callId), Token);
}
