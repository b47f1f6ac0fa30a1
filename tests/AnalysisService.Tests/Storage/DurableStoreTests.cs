using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Writing;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>What every store on a disk does beside that.</summary>
public abstract class DurableStoreTests : CallStoreTests
{
    private protected abstract SegmentWriter WriterOf(IManagedStore store);

    [Fact]
    public async Task Start_ManyMachinesAtOnce_AllStart()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => StartAsync()));

        await OpenAsync(stores[0]);
        Assert.NotNull(await FindAsync(stores[5]));
    }

    [Fact]
    public async Task Append_ManyAtOnce_ShareGroups()
    {
        var store = await StartAsync();
        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => OpenAsync(store, $"call-{number}")));
        var before = WriterOf(store).Groups;

        await Task.WhenAll(calls.Select(call => AppendAsync(store, call.Id, 1, 100)));

        Assert.InRange(WriterOf(store).Groups - before, 1, 200);
    }

    [Fact]
    public async Task Append_OneCallWithMuchToWrite_DoesNotHoldUpAnother()
    {
        var store = await StartAsync();
        var flood = await OpenAsync(store, "flood");
        var other = await OpenAsync(store, "other");

        var much = Enumerable.Range(1, 30_000).Select(sequence => AppendAsync(store, flood.Id, Segment(sequence))).ToList();
        await AppendAsync(store, other.Id, Segment(1));

        Assert.False(much[^1].IsCompleted);
        await Task.WhenAll(much);
    }

    [Fact]
    public async Task Find_AnotherMachineAfterThisOneWasLost_HasAllThatWasAcknowledged()
    {
        var lost = await StartAsync();
        var call = await OpenAsync(lost);
        await AppendAsync(lost, call.Id, 1, 50);

        var next = await StartAsync();
        var found = await next.OpenAsync(Key(), Bytes("settings of the second opening"), Token).Within();
        await AppendAsync(next, found.Id, 51, 60);
        await next.FinishAsync(found.Id, Bytes("report"), Token).Within();

        Assert.Equal("settings", Text(found.Settings));
        Assert.Equal(Enumerable.Range(1, 60).Select(sequence => (long)sequence), Sequences(await FindAsync(lost)));
        Assert.Empty(await lost.UnfinishedAsync(DateTimeOffset.MaxValue, 10, Token).Within());
    }

    [Fact]
    public async Task Append_CallThatGoesToAndFro_GoesOn()
    {
        var here = await StartAsync();
        var there = await StartAsync();
        var call = await OpenAsync(here);
        await AppendAsync(here, call.Id, 1, 3);
        await OpenAsync(there);
        await AppendAsync(there, call.Id, 4, 6);

        await OpenAsync(here);
        await AppendAsync(here, call.Id, 7, 9);

        Assert.Equal(Enumerable.Range(1, 9).Select(sequence => (long)sequence), Sequences(await FindAsync(there)));
    }

    [Fact]
    public async Task Append_AfterSegmentsOfAnotherMachine_SucceedsAtTheSecondTry()
    {
        var here = await StartAsync();
        var there = await StartAsync();
        var call = await OpenAsync(here);
        await AppendAsync(there, (await OpenAsync(there)).Id, 1, 3);

        await InsistAsync(here, call.Id, Segment(4));

        Assert.Equal([1, 2, 3, 4], Sequences(await FindAsync(there)));
    }

    [Fact]
    public async Task Append_MachineThatLostItsCallToAnother_IsToldAndOtherCallsOfTheGroupAreNot()
    {
        var stale = await StartAsync();
        var owner = await StartAsync();
        var call = await OpenAsync(stale, "contested");
        await AppendAsync(stale, call.Id, 1, 2);
        var others = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => OpenAsync(stale, $"other-{number}")));
        await AppendAsync(owner, call.Id, 3, 4);

        // The same as the owner's, then another, then what would follow; all in a group with other calls.
        var same = AppendAsync(stale, call.Id, Segment(3));
        var another = AppendAsync(stale, call.Id, Segment(4, "another"));
        var following = AppendAsync(stale, call.Id, Segment(5));
        var unharmed = others.Select(other => AppendAsync(stale, other.Id, 1, 3)).ToList();

        await same;
        await Assert.ThrowsAsync<StoreConflictException>(() => another);
        await Task.WhenAll(unharmed);
        // Either it follows the owner's segment 4 by itself, or it failed with the one before it.
        await following.ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);
        var stored = await FindAsync(owner, "contested");
        Assert.Equal(Enumerable.Range(1, stored!.Segments.Count).Select(sequence => (long)sequence), Sequences(stored));
        Assert.Equal("segment 4 ", Text(stored.Segments[3].Content));
    }

    [Fact]
    public async Task Dispose_WithMuchQueued_WritesItFirst()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        var queued = AppendAsync(store, call.Id, 1, 3000);

        await store.DisposeAsync();

        await queued;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => AppendAsync(store, call.Id, Segment(3001)));
        Assert.Equal(3000, (await FindAsync(await StartAsync()))!.Segments.Count);
    }
}
