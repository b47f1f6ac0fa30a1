using System.Text.Json.Nodes;
using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class EvaluateCommandTests(SmallModel small) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evaluate_AnyLabelledFile_PrintsTablesAndADashWhereUndefined()
    {
        var file = _folder.Write("mine.jsonl", [A.Call("a-1", A.Customer("太贵了", "objection_price"))]);

        var table = CommandRun.Of(EvaluateCommand.Create(), "--models", small.ModelsFolder, "--data", file);
        var json = CommandRun.Of(EvaluateCommand.Create(), "--models", small.ModelsFolder, "--data", file, "--json");

        Assert.Equal(ExitCodes.Done, table.ExitCode);
        Assert.Contains("mine: 1 calls and excerpts, 1 turns, 0 notes", table.Output, StringComparison.Ordinal);
        Assert.Matches("violations, macro F1 +–", table.Output);
        Assert.Matches(@"false alarms per 100 clean turns +– \(0 of 0\)", table.Output);
        Assert.Null(JsonNode.Parse(json.Output)!["mine"]!["violations_macro_f1"]);
    }

    [Fact]
    public void Evaluate_TwoFilesOfOneName_KeepsBoth()
    {
        var one = _folder.Write("one/calls.jsonl", [A.Call("a-1", A.Customer("太贵了"))]);
        var two = _folder.Write("two/calls.jsonl", [A.Call("a-1", A.Customer("太贵了"))]);

        var run = CommandRun.Of(EvaluateCommand.Create(), "--models", small.ModelsFolder, "--data", one, two, "--json");

        Assert.Equal([one, two], JsonNode.Parse(run.Output)!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public void Evaluate_MistakesOrMissingThings_AreRefused()
    {
        var bad = _folder.Write("bad.jsonl", "{");
        var good = _folder.Write("good.jsonl", [A.Call("a-1", A.Customer("太贵了"))]);

        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(EvaluateCommand.Create(), "--models", small.ModelsFolder, "--data", bad).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(EvaluateCommand.Create(), "--models", small.ModelsFolder, "--data", _folder.PathOf("none")).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(EvaluateCommand.Create(), "--models", _folder.FullName, "--data", good).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(EvaluateCommand.Create(), "--models", small.ModelsFolder, "--model", "v9", "--data", good).ExitCode);
    }
}
