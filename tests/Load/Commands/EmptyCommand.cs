using System.CommandLine;
using Parley.Load.Servers;

namespace Parley.Load.Commands;

/// <summary>The empty handler as a process of its own; started by the other commands.</summary>
internal static class EmptyCommand
{
    public static Command Create()
    {
        var command = new Command("empty", "Serve the empty handler at a free port until the process is ended.");
        command.SetAction((_, cancellation) => EmptyHost.RunAsync(cancellation));
        return command;
    }
}
