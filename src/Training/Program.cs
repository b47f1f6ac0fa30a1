using System.CommandLine;
using Parley.Training.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var root = new RootCommand("Validates labelled calls, trains the models and measures them.")
{
    ValidateCommand.Create(),
    SplitCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    PromoteCommand.Create(),
    AgreementCommand.Create(),
    AlarmsCommand.Create(),
    MeasuresCommand.Create(),
    CardCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
