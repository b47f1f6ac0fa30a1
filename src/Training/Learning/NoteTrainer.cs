using Microsoft.ML;
using Microsoft.ML.Data;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;
using Parley.Training.Data;

namespace Parley.Training.Learning;

/// <summary>Trains the heads over after-call notes. Notes are few, so the personality also learns, at a lower weight, from what customers say in calls.</summary>
internal sealed class NoteTrainer
{
    private readonly TrainingSettings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly List<TrainingCall> _notes;
    private readonly List<TrainingCall> _calls;
    private readonly List<VBuffer<float>> _features;

    public NoteTrainer(IReadOnlyList<TrainingCall> calls, Vocabulary vocabulary, TrainingSettings settings)
    {
        _settings = settings;
        _vocabulary = vocabulary;
        _notes = calls.Where(call => call.NoteFeatures is not null).ToList();
        _calls = calls.Where(call => IsTelling(call) && call.Frames.Any(frame => frame.Speaker == Speaker.Customer)).ToList();
        _features = _notes.Select(note => Vectors.OfBags(vocabulary, [[note.NoteFeatures!]])).ToList();
    }

    public TrainedHeads TrainPersonality()
    {
        var types = Labels.Personalities.All.ToList();
        var features = _features.Concat(_calls.Select(call =>
            Vectors.OfBags(_vocabulary, [call.Frames.Where(frame => frame.Speaker == Speaker.Customer).Select(frame => frame.Features)]))).ToList();
        var truth = _notes.Concat(_calls).Select(call => types.IndexOf(call.Call.Personality ?? Labels.Personalities.Undetermined)).ToList();
        var weights = ClassWeights.Balanced(truth, types.Count);
        ITransformer Train(IEnumerable<int> rows) => LinearTrainer.TrainMultiClass(
            features, row => truth[row], row => weights[truth[row]] * (row < _notes.Count ? _settings.NoteWeight : 1), rows, types.Count, _settings.Note);
        var groups = _notes.Concat(_calls).Select(call => call.Group).ToList();
        var distributions = OutOfFold.Scores(groups, _settings.Folds, types.Count, 1, (_, rows) => OutOfFold.Linear(Train(rows), features)).Take(_notes.Count).ToList();
        foreach (var row in distributions)
            Softmax.Apply(row);
        var minimum = Thresholds.ChooseMinimum(distributions, truth.Take(_notes.Count).ToList(), types.IndexOf(Labels.Personalities.Undetermined));
        var model = Train(Enumerable.Range(0, features.Count));
        return new TrainedHeads(ModelFiles.NotePersonality, types, HeadLink.Softmax, _vocabulary.Count, [model], [], minimum);
    }

    public TrainedHeads TrainStage()
    {
        var stages = Labels.Stages.All.ToList();
        var truth = _notes.Select(note => note.Call.Stage is { } stage ? stages.IndexOf(stage) : -1).ToList();
        var model = LinearTrainer.TrainMultiClass(
            _features, row => Math.Max(0, truth[row]), row => truth[row] < 0 ? 0 : 1, Enumerable.Range(0, _features.Count), stages.Count, _settings.Note);
        return new TrainedHeads(ModelFiles.NoteStage, stages, HeadLink.Softmax, _vocabulary.Count, [model], []);
    }

    public TrainedHeads TrainActs()
    {
        var labels = Labels.CustomerActs.All.Concat(Labels.Violations.All).ToList();
        var groups = _notes.Select(note => note.Group).ToList();
        ITransformer Train(int label, IEnumerable<int> rows) =>
            LinearTrainer.TrainBinary(_features, row => Has(row, labels[label]), row => Weight(row, labels[label]), rows, _settings.NoteActs);
        var scores = OutOfFold.Scores(
            groups, _settings.Folds, labels.Count, labels.Count, (label, rows) => OutOfFold.Linear(Train(label, rows), _features));
        var models = OutOfFold.OnAll(labels.Count, label => Train(label, Enumerable.Range(0, _features.Count)));
        var scales = labels.Select((label, i) => Calibration.Fit(LabelledRows(label).Select(row => (scores[row][i], Has(row, label))).ToList(), _settings.Seed)).ToList();
        var thresholds = labels.Select((label, i) => Thresholds.Choose(
            LabelledRows(label).Select(row => (scales[i].Probability(scores[row][i]), Has(row, label))).ToList(), 1));
        return new TrainedHeads(ModelFiles.NoteActs, labels, HeadLink.Sigmoid, _vocabulary.Count, models, thresholds.ToList()) { Scales = scales };
    }

    /// <summary>Whether the call shows how a kind of customer talks; a few turns of nobody in particular do not.</summary>
    private static bool IsTelling(TrainingCall call) => call.Call.Personality is { } type && (type != Labels.Personalities.Undetermined || call.Frames.Count >= DataCounts.FullCallTurns);

    private IEnumerable<int> LabelledRows(string label) => Enumerable.Range(0, _notes.Count).Where(row => IsLabelled(row, label));

    /// <summary>Most labels are rare in notes: those that have one weigh more.</summary>
    private float Weight(int row, string label) => !IsLabelled(row, label) ? 0 : Has(row, label) ? _settings.NotePositiveWeight : 1;

    private bool IsLabelled(int row, string label) => LabelsOf(row, label) is not null;

    private bool Has(int row, string label) => LabelsOf(row, label)?.Contains(label) ?? false;

    private IReadOnlyList<string>? LabelsOf(int row, string label) =>
        Labels.Violations.All.Contains(label) ? _notes[row].Call.NoteViolations : _notes[row].Call.NoteCustomerActs;
}
