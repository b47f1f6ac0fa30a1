using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>What every store does.</summary>
public abstract class CallStoreTests : StoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Open_NewCall_IsEmpty()
    {
        var store = await StartAsync();

        var call = await store.OpenAsync(Key(), Bytes("settings"), Token).Within();

        Assert.Equal(Key(), call.Key);
        Assert.Equal("settings", Text(call.Settings));
        Assert.Empty(call.Segments);
        Assert.Null(call.Report);
    }

    [Fact]
    public async Task Open_Again_ReturnsWhatIsStored()
    {
        var store = await StartAsync();
        var first = await OpenAsync(store);
        await AppendAsync(store, first.Id, 1, 3);

        var again = await store.OpenAsync(Key(), Bytes("other settings"), Token).Within();

        Assert.Equal(first.Id, again.Id);
        Assert.Equal("settings", Text(again.Settings));
        Assert.Equal([1, 2, 3], Sequences(again));
    }

    [Fact]
    public async Task Check_CallIsOn_PassesAndLeavesItAsItIs()
    {
        var store = await StartAsync();
        await store.CheckAsync(Token).Within();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, 1, 2);

        await store.CheckAsync(Token).Within();

        Assert.Equal([1, 2], Sequences((await store.FindAsync(Key(), Token).Within())!));
    }

    [Fact]
    public async Task Open_SameCallOfManyAtOnce_IsOneCall()
    {
        var store = await StartAsync();

        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => OpenAsync(store)));

        Assert.Single(calls.Select(call => call.Id).Distinct());
    }

    [Fact]
    public async Task Open_SameIdOfAnotherTenant_IsAnotherCall()
    {
        var store = await StartAsync();
        var ours = await OpenAsync(store);
        await AppendAsync(store, ours.Id, 1, 2);

        var theirs = await store.OpenAsync(Key(tenant: "another"), Bytes("their settings"), Token).Within();

        Assert.NotEqual(ours.Id, theirs.Id);
        Assert.Empty(theirs.Segments);
        Assert.Null(await store.FindAsync(Key(tenant: "a third"), Token).Within());
        Assert.Equal("their settings", Text((await store.FindAsync(Key(tenant: "another"), Token).Within())!.Settings));
    }

    [Fact]
    public async Task Find_UnknownCall_IsNull()
    {
        var store = await StartAsync();

        Assert.Null(await FindAsync(store));
    }

    [Fact]
    public async Task Find_CallThatIsOn_HasNoReport()
    {
        var store = await StartAsync();
        await OpenAsync(store);

        Assert.Null((await FindAsync(store))!.Report);
        Assert.Null((await OpenAsync(store)).Report);
    }

    [Fact]
    public async Task Append_WithoutWaiting_IsStoredInOrder()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);

        await AppendAsync(store, call.Id, 1, 100);

        var found = await FindAsync(store);
        Assert.Equal(Enumerable.Range(1, 100).Select(sequence => (long)sequence), Sequences(found));
        Assert.Equal("segment 42 ", Text(found!.Segments[41].Content));
    }

    [Fact]
    public async Task Append_SameAgain_IsHarmless()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);

        await Task.WhenAll(AppendAsync(store, call.Id, Segment(1)), AppendAsync(store, call.Id, Segment(1)), AppendAsync(store, call.Id, Segment(2)));
        await AppendAsync(store, call.Id, Segment(1));

        Assert.Equal([1, 2], Sequences(await FindAsync(store)));
    }

    [Fact]
    public async Task Append_OtherContentUnderAStoredSequence_IsAConflict()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, 1, 2);

        await Assert.ThrowsAsync<StoreConflictException>(() => AppendAsync(store, call.Id, Segment(2, "another")));

        await AppendAsync(store, call.Id, Segment(3));
        var found = await FindAsync(store);
        Assert.Equal([1, 2, 3], Sequences(found));
        Assert.Equal("segment 2 ", Text(found!.Segments[1].Content));
    }

    [Fact]
    public async Task Append_AfterAGap_IsRefusedUntilTheGapIsFilled()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, Segment(1));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => AppendAsync(store, call.Id, Segment(3)));

        Assert.Contains("segment 1 is the last one stored", failure.Message, StringComparison.Ordinal);
        await AppendAsync(store, call.Id, 2, 3);
        Assert.Equal([1, 2, 3], Sequences(await FindAsync(store)));
    }

    [Fact]
    public async Task AppendAndFinish_CallThatIsNotStored_AreConflicts()
    {
        var store = await StartAsync();

        await Assert.ThrowsAsync<StoreConflictException>(() => AppendAsync(store, 4711, Segment(1)));
        await Assert.ThrowsAsync<StoreConflictException>(() => store.FinishAsync(4711, Bytes("report"), Token).Within());
    }

    [Fact]
    public async Task Append_TokenAlreadyCancelled_WritesNothing()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.AppendAsync(call.Id, Segment(1), new CancellationToken(canceled: true)).AsTask().Within());

        Assert.Empty((await FindAsync(store))!.Segments);
    }

    [Fact]
    public async Task Append_EmptyAndLargeContent_AreKept()
    {
        var store = await StartAsync();
        var call = await store.OpenAsync(Key(), ReadOnlyMemory<byte>.Empty, Token).Within();
        var large = new byte[3_000_000];
        new Random(7).NextBytes(large);

        await AppendAsync(store, call.Id, new StoredSegment(1, ReadOnlyMemory<byte>.Empty));
        await AppendAsync(store, call.Id, new StoredSegment(2, large.AsMemory(1, 2_900_000)));

        var found = await FindAsync(store);
        Assert.Equal(0, found!.Settings.Length);
        Assert.Equal(0, found.Segments[0].Content.Length);
        Assert.True(found.Segments[1].Content.Span.SequenceEqual(large.AsSpan(1, 2_900_000)));
    }

    [Fact]
    public async Task Append_TwoHundredCallsAtOnce_EachIsWhole()
    {
        const int calls = 200, segments = 30;
        var store = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, calls).Select(async number =>
        {
            var call = await OpenAsync(store, $"call-{number}");
            for (var sequence = 1; sequence <= segments; sequence += 3)
                await AppendAsync(store, call.Id, sequence, sequence + 2);
            await store.FinishAsync(call.Id, Bytes($"report {number}"), Token);
        })).Within();

        for (var number = 0; number < calls; number++)
        {
            var call = await FindAsync(store, $"call-{number}");
            Assert.Equal(Enumerable.Range(1, segments).Select(sequence => (long)sequence), Sequences(call));
            Assert.Equal($"report {number}", Text(call!.Report!.Value));
        }
    }

    [Fact]
    public async Task Finish_Again_ReplacesTheReport()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);

        await store.FinishAsync(call.Id, ReadOnlyMemory<byte>.Empty, Token).Within();
        Assert.Equal(0, (await FindAsync(store))!.Report!.Value.Length);
        await store.FinishAsync(call.Id, Bytes("second"), Token).Within();

        Assert.Equal("second", Text((await FindAsync(store))!.Report!.Value));
    }

    [Fact]
    public async Task Unfinished_SomeSilentSomeNot_NamesTheSilentOnesLongestFirst()
    {
        var time = new FakeTimeProvider(Noon);
        var store = await StartAsync(time);
        var silent = await OpenAsync(store, "silent");
        await OpenAsync(store, "never-heard");
        var ended = await OpenAsync(store, "ended");
        var live = await OpenAsync(store, "live");
        time.Advance(TimeSpan.FromMinutes(1));
        await AppendAsync(store, silent.Id, Segment(1));
        await store.FinishAsync(ended.Id, Bytes("report"), Token).Within();
        time.Advance(TimeSpan.FromMinutes(1));
        await AppendAsync(store, live.Id, Segment(1));

        Assert.Equal([Key("never-heard"), Key("silent")], await store.UnfinishedAsync(Noon.AddMinutes(2), 10, Token).Within());
        Assert.Equal([Key("never-heard")], await store.UnfinishedAsync(Noon.AddMinutes(2), 1, Token).Within());
        Assert.Equal([Key("never-heard")], await store.UnfinishedAsync(Noon.AddMinutes(1), 10, Token).Within());
        Assert.Empty(await store.UnfinishedAsync(Noon, 10, Token).Within());
        Assert.Equal(3, (await store.UnfinishedAsync(Noon.AddHours(1).ToOffset(TimeSpan.FromHours(8)), 10, Token).Within()).Count);
    }

    [Fact]
    public async Task EraseEnded_OldCalls_AreGoneWithTheirSegments()
    {
        var time = new FakeTimeProvider(Noon);
        var store = await StartAsync(time);
        var old = await OpenAsync(store, "old");
        await AppendAsync(store, old.Id, 1, 5);
        await store.FinishAsync(old.Id, Bytes("report"), Token).Within();
        var live = await OpenAsync(store, "live");
        await AppendAsync(store, live.Id, 1, 2);
        time.Advance(TimeSpan.FromDays(1));
        var recent = await OpenAsync(store, "recent");
        await store.FinishAsync(recent.Id, Bytes("report"), Token).Within();

        Assert.Equal(1, await store.EraseEndedAsync(Noon.AddHours(1), 10, Token).Within());
        Assert.Equal(0, await store.EraseEndedAsync(Noon.AddHours(1), 10, Token).Within());

        Assert.Null(await FindAsync(store, "old"));
        Assert.Equal([1, 2], Sequences(await FindAsync(store, "live")));
        Assert.NotNull(await FindAsync(store, "recent"));
        await Assert.ThrowsAsync<StoreConflictException>(() => AppendAsync(store, old.Id, Segment(6)));
        var again = await OpenAsync(store, "old");
        Assert.NotEqual(old.Id, again.Id);
        Assert.Empty(again.Segments);
    }
}
