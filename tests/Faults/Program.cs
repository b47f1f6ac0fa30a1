using System.CommandLine;
using System.CommandLine.Invocation;
using Parley.Faults.Commands;

namespace Parley.Faults;

/// <summary>Not top-level statements: the service, which this refers to, has a class of that name already.</summary>
internal static class Program
{
    private const int BadUsage = 2;

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Lets things go wrong under load and counts what that did. docs/faults.md tells what is measured.")
        {
            KillCommand.Create(),
            ClusterCommand.Create(),
            BatchCommand.Create(),
            StorageCommand.Create(),
            MalformedCommand.Create(),
            LookCommand.Create(),
        };
        var parsed = root.Parse(args);
        var exitCode = await parsed.InvokeAsync();
        return parsed.Action is ParseErrorAction ? BadUsage : exitCode;
    }
}
