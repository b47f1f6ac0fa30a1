using Parley.Faults.Calls;

[assembly: AssemblyFixture(typeof(Parley.Faults.Tests.ShortForm))]

namespace Parley.Faults.Tests;

/// <summary>Runs the short form of a fault run: few faults; the long one is the program's (docs/faults.md). All compare with one undisturbed service.</summary>
public sealed class ShortForm : IDisposable
{
    /// <summary>For hanging, not for speed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private Undisturbed? _undisturbed;

    public void Dispose() => _undisturbed?.Dispose();

    /// <summary>Prints the figures; fails when something that must be 0 is not.</summary>
    internal async Task IsCleanAsync(Func<Undisturbed, Action<string>, CancellationToken, Task<Figures>> run)
    {
        var output = TestContext.Current.TestOutputHelper!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        _undisturbed ??= await Undisturbed.StartAsync(patience.Token);
        var figures = await run(_undisturbed, output.WriteLine, patience.Token);
        await Console.Error.WriteLineAsync(figures.ToJson());
        Assert.True(figures.Clean, figures.ToString());
    }
}
