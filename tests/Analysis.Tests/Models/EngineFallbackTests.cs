using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Benchmarks;

namespace Parley.Analysis.Tests.Models;

/// <summary>A model whose compiled form is broken, or cannot be made, is scored by ML.NET's own engine, and says so.</summary>
public sealed class EngineFallbackTests : IDisposable
{
    private const double Tolerance = 1e-5;
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-fallback");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_PromotedModel_IsCompiled() =>
        Assert.Equal((ScoringEngine.Compiled, null), (PromotedModel.Compiled.Engine, PromotedModel.Compiled.FallbackReason));

    [Fact]
    public void Load_OneWeightIsWrong_FallsBackAndNamesTheGroup()
    {
        var model = ModelPackage.Load(PromotedModel.Folder, (vocabulary, parts) => new CompiledScorer(vocabulary, parts with { Role = Shifted(parts.Role) }));

        Assert.Equal(ScoringEngine.MlNet, model.Engine);
        Assert.Contains("compiled heads of role differ", model.FallbackReason, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TreesTooLargeToCompile_FallsBackAndSaysWhy()
    {
        var model = ModelPackage.Load(WithLargeTrees());

        Assert.Equal(ScoringEngine.MlNet, model.Engine);
        Assert.Contains("leaves", model.FallbackReason, StringComparison.Ordinal);
        Assert.NotEmpty(Analyzer.Load(model, ParleyFolders.Playbook()).Score(CallOf(TestCalls.WithTurns[0]), Cancellation).Turns);
    }

    [Fact]
    public void Score_OnTheEngine_GivesTheReportOfTheCompiledHeads()
    {
        var playbook = ParleyFolders.Playbook();
        var (compiled, engine) = (Analyzer.Load(PromotedModel.Compiled, playbook), Analyzer.Load(PromotedModel.Engine, playbook));
        foreach (var call in TestCalls.WithTurns.Where((_, i) => i % 12 == 0).Select(CallOf))
            AssertSame(compiled.Score(call, Cancellation), engine.Score(call, Cancellation));
    }

    private static void AssertSame(CallReport expected, CallReport found)
    {
        Assert.Equal((expected.Stage, expected.Personality.Type), (found.Stage, found.Personality.Type));
        Assert.Equal(expected.Personality.Probability, found.Personality.Probability, Tolerance);
        Assert.Equal(expected.StageProbability, found.StageProbability, Tolerance);
        foreach (var (one, other) in expected.Turns.Zip(found.Turns))
        {
            Assert.Equal(one.Acts.Select(act => act.Label), other.Acts.Select(act => act.Label));
            Assert.All(one.Acts.Zip(other.Acts), pair => Assert.Equal(pair.First.Probability, pair.Second.Probability, Tolerance));
            Assert.Equal(one.Violations.Select(found => found.Violation), other.Violations.Select(found => found.Violation));
            Assert.Equal(one.Violations.SelectMany(found => found.Evidence), other.Violations.SelectMany(found => found.Evidence));
        }
    }

    private static Transcript CallOf(LabelledCall call) => new()
    {
        CallId = call.Id,
        Turns = call.Turns.Select(turn => new Turn { Speaker = turn.Speaker, Text = turn.Text }).ToList(),
    };

    private static LinearHeads Shifted(LinearHeads heads)
    {
        var weights = Enumerable.Range(0, heads.Slots).SelectMany(slot => heads.WeightsOf(slot).ToArray()).ToArray();
        return new LinearHeads(heads.Labels, heads.Link, weights, heads.Bias.ToArray().Select(bias => bias + 0.001f).ToArray());
    }

    /// <summary>The promoted model with other trees in the customer's second stage, and a card that fits.</summary>
    private string WithLargeTrees()
    {
        foreach (var file in Directory.GetFiles(PromotedModel.Folder))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        var card = PromotedModel.Compiled.Card;
        var labels = card.Heads[ModelFiles.CustomerContext].Labels;
        var slots = new SecondStageLayout(labels.Count, card.Heads[ModelFiles.Agent].Labels.Count).Slots;
        var file2 = Path.Combine(_folder.FullName, ModelFiles.Of(ModelFiles.CustomerContext));
        using (var stream = File.Create(file2))
            HeadChain.Save(stream, Enumerable.Repeat(LargeTrees(slots), labels.Count).ToList(), labels, HeadLink.Calibrated, slots);
        var files = card.Files.ToDictionary();
        files[Path.GetFileName(file2)] = ModelFiles.Hash(file2);
        (card with { Files = files }).Save(_folder.FullName);
        return _folder.FullName;
    }

    private static ITransformer LargeTrees(int slots)
    {
        var context = new MLContext(seed: 1);
        var random = new Random(1);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        var rows = Enumerable.Range(0, 2000).Select(_ => new Row { Features = Enumerable.Range(0, slots).Select(_ => random.NextSingle()).ToArray(), Label = random.Next(2) == 0 }).ToList();
        return context.BinaryClassification.Trainers.LightGbm(
            new LightGbmBinaryTrainer.Options { NumberOfLeaves = 100, MinimumExampleCountPerLeaf = 5, NumberOfIterations = 2, NumberOfThreads = 1, Seed = 1 })
            .Fit(context.Data.LoadFromEnumerable(rows, schema));
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
