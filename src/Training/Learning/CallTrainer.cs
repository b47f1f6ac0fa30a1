using Microsoft.ML.Data;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;

namespace Parley.Training.Learning;

/// <summary>Trains the heads that look at a whole call: personality (two stages), stage, and the role of a turn's speaker.</summary>
internal sealed class CallTrainer(IReadOnlyList<TrainingCall> calls, Vocabulary vocabulary, TrainingSettings settings)
{
    /// <summary>The calls that the personality is trained on.</summary>
    private readonly List<TrainingCall> _typed = calls
        .Where(call => call.Call.Personality is not null && call.Frames.Any(frame => frame.Speaker == Speaker.Customer)).ToList();

    /// <summary>Out-of-fold distributions of the second stage, one row a call that the personality was trained on.</summary>
    public float[][] Distributions { get; private set; } = [];

    /// <summary>Both stages; the frames must hold out-of-fold scores.</summary>
    public (TrainedHeads Bag, TrainedHeads Call) TrainPersonality(int customerActs)
    {
        var types = Labels.Personalities.All;
        var truth = _typed.Select(call => IndexOf(types, call.Call.Personality!)).ToList();
        var groups = _typed.Select(call => call.Group).ToList();
        var weights = ClassWeights.Balanced(truth, types.Count);
        var bags = _typed.Select(call => Vectors.OfBags(vocabulary, [TextsOf(call, Speaker.Customer)])).ToList();
        Microsoft.ML.ITransformer TrainBag(IEnumerable<int> rows) =>
            LinearTrainer.TrainMultiClass(bags, row => truth[row], row => weights[truth[row]], rows, types.Count, settings.Bag);
        var scores = OutOfFold.Scores(groups, settings.Folds, types.Count, 1, (_, rows) => OutOfFold.Linear(TrainBag(rows), bags));
        var all = Enumerable.Range(0, _typed.Count).ToList();
        var bag = new TrainedHeads(ModelFiles.PersonalityBag, types, HeadLink.Softmax, vocabulary.Count, [TrainBag(all)], []);

        var dense = _typed.Select((call, row) => EvidenceOf(call, scores[row], customerActs)).ToList();
        var denseVectors = dense.Select(vector => new VBuffer<float>(vector.Length, vector)).ToList();
        Microsoft.ML.ITransformer TrainCall(IEnumerable<int> rows) => DenseTrainer.TrainMultiClass(dense, row => truth[row], rows, types.Count, settings.PersonalityL2);
        Distributions = OutOfFold.Scores(groups, settings.Folds, types.Count, 1, (_, rows) => OutOfFold.Linear(TrainCall(rows), denseVectors));
        foreach (var row in Distributions)
            Softmax.Apply(row);
        var minimum = Thresholds.ChooseMinimum(Distributions, truth, IndexOf(types, Labels.Personalities.Undetermined));
        return (bag, new TrainedHeads(ModelFiles.Personality, types, HeadLink.Softmax, PersonalityEvidence.Slots(customerActs), [TrainCall(all)], [], minimum));
    }

    public TrainedHeads TrainStage()
    {
        var staged = calls.Where(call => call.Call.Stage is not null && call.Frames.Count > 0).ToList();
        var truth = staged.Select(call => IndexOf(Labels.Stages.All, call.Call.Stage!)).ToList();
        var bags = staged.Select(call => Vectors.OfBags(vocabulary, [TextsOf(call, Speaker.Customer), TextsOf(call, Speaker.Agent)])).ToList();
        var weights = ClassWeights.SquareRootBalanced(truth, Labels.Stages.All.Count);
        var model = LinearTrainer.TrainMultiClass(
            bags, row => truth[row], row => weights[truth[row]], Enumerable.Range(0, bags.Count), Labels.Stages.All.Count, settings.Bag);
        return new TrainedHeads(ModelFiles.Stage, Labels.Stages.All, HeadLink.Softmax, 2 * vocabulary.Count, [model], []);
    }

    public TrainedHeads TrainRole()
    {
        var frames = calls.SelectMany(call => call.Frames).ToList();
        var features = frames.Select(frame => Vectors.OfBags(vocabulary, [[frame.Features]])).ToList();
        var model = LinearTrainer.TrainBinary(
            features, row => frames[row].Speaker == Speaker.Agent, _ => 1, Enumerable.Range(0, frames.Count), settings.Turn);
        return new TrainedHeads(ModelFiles.Role, [Speaker.Agent.ToKey()], HeadLink.Sigmoid, vocabulary.Count, [model], []);
    }

    private static IEnumerable<TextFeatures> TextsOf(TrainingCall call, Speaker side) =>
        call.Frames.Where(frame => frame.Speaker == side).Select(frame => frame.Features);

    private static float[] EvidenceOf(TrainingCall call, float[] bagScores, int customerActs)
    {
        var evidence = new PersonalityEvidence(customerActs);
        foreach (var frame in call.Frames)
            evidence.Add(frame);
        var dense = new float[PersonalityEvidence.Slots(customerActs)];
        evidence.Fill(bagScores, dense);
        return dense;
    }

    private static int IndexOf(IReadOnlyList<string> labels, string label) => labels.ToList().IndexOf(label);
}
