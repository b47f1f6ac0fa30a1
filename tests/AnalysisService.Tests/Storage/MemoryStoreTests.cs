using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Memory;

namespace Parley.AnalysisService.Tests.Storage;

public sealed class MemoryStoreTests : CallStoreTests
{
    private protected override IManagedStore Create(TimeProvider time) => new MemoryStore(time);

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Finish_MoreThanAreKept_ForgetsTheFirst()
    {
        var store = await StartAsync();
        for (var number = 0; number <= MemoryStore.MostEnded; number++)
            await store.FinishAsync((await OpenAsync(store, $"call-{number}")).Id, Bytes("report"), Token);

        Assert.Null(await FindAsync(store, "call-0"));
        Assert.NotNull(await FindAsync(store, "call-1"));
    }
}
