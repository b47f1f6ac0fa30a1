using Parley.Faults.Calls;

namespace Parley.Faults.Commands;

/// <summary>Runs, notes on standard error how far it is, and prints the figures. Exit code 1 when something was not as it must be.</summary>
internal static class Printed
{
    public static async Task<int> RunAsync(bool json, Func<Undisturbed, Action<string>, Task<Figures>> run, CancellationToken cancellationToken)
    {
        using var undisturbed = await Undisturbed.StartAsync(cancellationToken);
        var figures = await run(undisturbed, Console.Error.WriteLine);
        Console.WriteLine(json ? figures.ToJson() : figures.ToString());
        return figures.Clean ? 0 : 1;
    }
}
