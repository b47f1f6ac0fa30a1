using Parley.Scoring.Running;

namespace Parley.Scoring.Tests.Running;

public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public async Task RunAsync_AnyNumberOfWorkers_KeepsTheOrder(int workers)
    {
        List<int> results = [];
        var work = new OrderedWork<int, int>(item => item * 2, _ => 1) { Workers = workers };

        await work.RunAsync(Enumerable.Range(0, 5_000), results.Add, Cancellation).WaitAsync(Patience, Cancellation);

        Assert.Equal(Enumerable.Range(0, 5_000).Select(item => item * 2), results);
    }

    [Fact]
    public async Task RunAsync_HeavyItems_NeverHaveMoreOnTheirWayThanTheMaximum()
    {
        var (onTheirWay, most) = (0, 0);
        var work = new OrderedWork<int, int>(item => item, _ => 10) { Workers = 4, MaximumWeight = 30 };

        await work.RunAsync(Items(), _ => Interlocked.Decrement(ref onTheirWay), Cancellation).WaitAsync(Patience, Cancellation);

        Assert.InRange(most, 1, 4);

        // One more is read from the input before it waits to be let in.
        IEnumerable<int> Items()
        {
            for (var i = 0; i < 500; i++)
            {
                most = Math.Max(most, Interlocked.Increment(ref onTheirWay));
                yield return i;
            }
        }
    }

    [Fact]
    public async Task RunAsync_ItemHeavierThanTheMaximum_GoesAlone()
    {
        List<int> results = [];
        var work = new OrderedWork<int, int>(item => item, item => item == 1 ? 1_000 : 1) { MaximumWeight = 10 };

        await work.RunAsync([0, 1, 2], results.Add, Cancellation).WaitAsync(Patience, Cancellation);

        Assert.Equal([0, 1, 2], results);
    }

    [Fact]
    public async Task RunAsync_AnyPartFails_ThrowsThatFailure()
    {
        var inWork = new OrderedWork<int, int>(item => item == 300 ? throw new InvalidDataException("work") : item, _ => 1);
        var fine = new OrderedWork<int, int>(item => item, _ => 1);

        var work = await Assert.ThrowsAsync<InvalidDataException>(() => inWork.RunAsync(Enumerable.Range(0, 100_000), _ => { }, Cancellation).WaitAsync(Patience, Cancellation));
        var reading = await Assert.ThrowsAsync<InvalidDataException>(() => fine.RunAsync(Broken(), _ => { }, Cancellation).WaitAsync(Patience, Cancellation));
        var taking = await Assert.ThrowsAsync<InvalidDataException>(
            () => fine.RunAsync(Enumerable.Range(0, 100_000), _ => throw new InvalidDataException("take"), Cancellation).WaitAsync(Patience, Cancellation));

        Assert.Equal(("work", "read", "take"), (work.Message, reading.Message, taking.Message));

        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new InvalidDataException("read");
        }
    }

    [Fact]
    public async Task RunAsync_Cancelled_Stops()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var taken = 0;
        var work = new OrderedWork<int, int>(item => item, _ => 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.RunAsync(
            Enumerable.Range(0, int.MaxValue),
            _ =>
            {
                if (++taken == 1_000)
                    stop.Cancel();
            },
            stop.Token).WaitAsync(Patience, Cancellation));

        Assert.Equal(1_000, taken);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
