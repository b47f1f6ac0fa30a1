using System.CommandLine;
using System.CommandLine.Invocation;
using Parley.Scoring.Commands;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Scores recorded calls and notes on this machine, streams recorded calls to a Parley service, watches its alerts, and has it score batches.")
{
    ScoreCommand.Create(),
    ReplayCommand.Create(),
    WatchCommand.Create(),
    BatchCommand.Create(),
};
var parsed = root.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? ExitCodes.BadUsage : exitCode;
