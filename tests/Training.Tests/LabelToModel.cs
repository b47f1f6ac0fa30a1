using System.Text.Json.Nodes;
using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Training.Commands;
using Parley.Training.Tests.Commands;

namespace Parley.Training.Tests;

/// <summary>The way of the data scientist, from labelled calls to a model that scores: train, evaluate, promote, use.</summary>
public sealed class LabelToModel(SmallModel small)
{
    [Fact]
    public void Train_LabelledCalls_GiveAPromotedModelThatFindsAViolation()
    {
        Assert.Equal(ExitCodes.Done, small.ExitCode);
        Assert.Contains("violations, macro F1", small.TrainOutput, StringComparison.Ordinal);

        var evaluation = CommandRun.Of(
            EvaluateCommand.Create(), "--models", small.ModelsFolder, "--data", Path.Combine(small.DataFolder, "calls.jsonl"), "--json");
        Assert.Equal(ExitCodes.Done, evaluation.ExitCode);
        Assert.InRange((double)JsonNode.Parse(evaluation.Output)!["calls"]!["violations_macro_f1"]!, 0.5, 1);

        Assert.Equal(ExitCodes.Done, CommandRun.Of(PromoteCommand.Create(), SmallModel.Version, "--models", small.ModelsFolder).ExitCode);
        Assert.Equal(SmallModel.Version, new ModelRegistry(small.ModelsFolder).Promoted());

        var call = new Transcript
        {
            CallId = "new",
            Turns = [new Turn { Speaker = Speaker.Customer, Text = "太贵了,便宜点行不行" }, new Turn { Speaker = Speaker.Agent, Text = "求求您了,就帮我这一回吧" }],
        };
        var report = Analyzer.Load(small.ModelsFolder, SmallModel.PlaybookFolder).Score(call, TestContext.Current.CancellationToken);
        var alert = Assert.Single(report.Turns[1].Violations);
        Assert.Equal(Labels.Violations.Begging, alert.Violation);
        Assert.Equal(0, alert.AnswersTurn);
        Assert.Equal(SmallModel.Version, report.Versions.Model);
    }

    [Fact]
    public void Train_Again_GivesTheSameWeights()
    {
        using var folder = new TempFolder();
        var again = TrainCommand.Run(
            new TrainOptions { Version = "again", DataFolder = small.DataFolder, ModelsFolder = folder.PathOf("models") }, SmallModel.Quick, TextWriter.Null);

        Assert.Equal(ExitCodes.Done, again);
        var (first, second) = (ModelCard.Load(small.Folder), ModelCard.Load(folder.PathOf("models/again")));
        Assert.Equal(first.Files.OrderBy(pair => pair.Key), second.Files.OrderBy(pair => pair.Key));
        Assert.Equal(first.DataHash, second.DataHash);
        Assert.Throws<ModelLoadException>(() => new ModelRegistry(folder.PathOf("models")).Promoted());
    }
}
