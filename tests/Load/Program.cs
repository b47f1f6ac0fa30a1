using System.CommandLine;
using System.CommandLine.Invocation;
using Parley.Load.Commands;

var root = new RootCommand("Puts load on a Parley service and, in the same run, on an empty handler of the same shape, and compares the two.")
{
    CompareCommand.Create(),
    PaceCommand.Create(),
    HoldCommand.Create(),
    EmptyCommand.Create(),
};
var parsed = root.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? 2 : exitCode;
