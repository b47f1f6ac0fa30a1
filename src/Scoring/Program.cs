using System.CommandLine;
using System.CommandLine.Invocation;
using Parley.Scoring.Commands;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("Scores recorded calls and notes on this machine or, in batches, in a Parley service; tries rules, compares results, streams recorded calls and watches alerts.")
{
    ScoreCommand.Create(),
    ReplayCommand.Create(),
    WatchCommand.Create(),
    RulesCommand.Create(),
    DiffCommand.Create(),
    BatchCommand.Create(),
};
var parsed = root.Parse(args);
var exitCode = await parsed.InvokeAsync();
return parsed.Action is ParseErrorAction ? ExitCodes.BadUsage : exitCode;
