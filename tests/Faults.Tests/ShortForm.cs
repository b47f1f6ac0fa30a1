namespace Parley.Faults.Tests;

/// <summary>Runs the short form of a fault run: few faults; the long one is the program's (docs/faults.md).</summary>
internal static class ShortForm
{
    /// <summary>For hanging, not for speed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Prints the figures; fails when something that must be 0 is not.</summary>
    public static async Task IsCleanAsync(Func<Action<string>, CancellationToken, Task<Figures>> run)
    {
        var output = TestContext.Current.TestOutputHelper!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var figures = await run(output.WriteLine, patience.Token);
        TestContext.Current.SendDiagnosticMessage(figures.ToJson());
        output.WriteLine(figures.ToJson());
        Assert.True(figures.Clean, figures.ToString());
    }
}
