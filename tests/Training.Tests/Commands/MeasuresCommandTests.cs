using System.Text.Json.Nodes;
using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class MeasuresCommandTests(SmallModel small) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CommandRun Run(params string[] arguments) =>
        CommandRun.Of(MeasuresCommand.Create(), ["--models", small.ModelsFolder, "--shared", _folder.PathOf("shared"), .. arguments]);

    [Fact]
    public void Measures_AllSets_StandBesidePeerAndGoal()
    {
        SharedSets.WriteTo(_folder);

        var table = Run();
        var measures = JsonNode.Parse(Run("--json").Output)!["measures"]!.AsArray();

        Assert.Equal(ExitCodes.Done, table.ExitCode);
        Assert.Matches(@"dev-calls +violations, macro F1 +0\.75 +≥ 0\.88 ", table.Output);
        Assert.Equal(14, measures.Count);
        Assert.Contains(measures, measure => (string?)measure!["what"] == "share of alerts that a reviewer accepts" && measure["met"] is null);
        Assert.All(measures.Where(measure => measure!["value"] is not null), measure =>
            Assert.Equal(
                (string?)measure!["goal_is"] == "at_most" ? (double)measure["value"]! <= (double)measure["goal"]! : (double)measure["value"]! >= (double)measure["goal"]!,
                (bool)measure["met"]!));
    }

    [Fact]
    public void Measures_Check_FailsWhenAGoalIsNotMet()
    {
        SharedSets.WriteTo(_folder);
        var unmet = JsonNode.Parse(Run("--json").Output)!["measures"]!.AsArray().Any(measure => (bool?)measure!["met"] == false);

        Assert.True(unmet);
        Assert.Equal(ExitCodes.CheckFailed, Run("--check").ExitCode);
    }

    [Fact]
    public void Measures_MissingFileOrFolder_IsBadUsage()
    {
        Assert.Equal(ExitCodes.BadUsage, Run().ExitCode);
        File.Delete(Path.Combine(SharedSets.WriteTo(_folder), "real", "zh-travel-enquiries.jsonl"));
        Assert.Equal(ExitCodes.BadUsage, Run().ExitCode);
    }

    [Fact]
    public void Measures_MistakeInASet_Fails()
    {
        File.AppendAllText(Path.Combine(SharedSets.WriteTo(_folder), "eval", "dev-calls.jsonl"), "{\n");

        Assert.Equal(ExitCodes.CheckFailed, Run().ExitCode);
    }
}
