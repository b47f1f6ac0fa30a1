using Microsoft.ML.Data;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>
/// Trains one side's heads. The first stage leaves its out-of-fold scores in the frames, so that the second stage (of either side) learns from
/// scores as they are on calls never seen.
/// </summary>
internal sealed class SideTrainer
{
    private const double LargestObjectionMinimum = 0.5;

    /// <summary>First-stage log-odds, out of fold.</summary>
    private const float SurelyNot = -4;
    private const int SurelyNotShare = 10;
    private readonly TrainingSettings _settings;
    private readonly Vocabulary _vocabulary;
    private readonly FirstStageLayout _layout;
    private readonly List<(TurnFrame Frame, LabelledTurn Turn, TrainingCall Call)> _rows;
    private readonly List<int> _groups;
    private double _objectionMinimum;

    public SideTrainer(Speaker side, IReadOnlyList<string> labels, IReadOnlyList<TrainingCall> calls, Vocabulary vocabulary, TrainingSettings settings)
    {
        _settings = settings;
        _vocabulary = vocabulary;
        Labels = labels;
        _layout = new FirstStageLayout(vocabulary.Count, Math.Min(settings.ContextSize, vocabulary.Count), side == Speaker.Customer ? settings.CustomerContextNorm : settings.ContextNorm);
        _rows = calls.SelectMany(call => call.Frames.Select((frame, i) => (frame, call.Call.Turns[i], call)))
            .Where(row => row.frame.Speaker == side).ToList();
        _groups = _rows.Select(row => row.Call.Group).ToList();
    }

    public IReadOnlyList<string> Labels { get; }

    public IReadOnlyList<(TurnFrame Frame, LabelledTurn Turn, TrainingCall Call)> Rows => _rows;

    /// <summary>Out-of-fold probabilities after the second stage, one row a turn.</summary>
    public float[][] Probabilities { get; private set; } = [];

    public static bool IsLabelled(LabelledTurn turn, string label) =>
        (Parley.Analysis.Calls.Labels.Violations.All.Contains(label) ? turn.Violations : turn.Acts) is not null;

    public static bool Has(LabelledTurn turn, string label) =>
        label == ObjectionHead.Label ? turn.Acts is { } acts && ObjectionHead.Holds(acts) : (Parley.Analysis.Calls.Labels.Violations.All.Contains(label) ? turn.Violations : turn.Acts)?.Contains(label) ?? false;

    public TrainedHeads TrainFirst(string name)
    {
        var sparse = new SparseFeatures();
        var features = _rows.Select(row =>
        {
            _layout.Fill(row.Frame, _vocabulary, sparse);
            return Vectors.Of(sparse, _layout.Slots);
        }).ToList();
        var scores = OutOfFold.Scores(
            _groups, _settings.Folds, Labels.Count, Labels.Count, (label, rows) => OutOfFold.Linear(Train(features, label, rows), features));
        for (var row = 0; row < _rows.Count; row++)
            _rows[row].Frame.SetScores(scores[row]);
        var all = Enumerable.Range(0, _rows.Count).ToList();
        var models = OutOfFold.OnAll(Labels.Count, label => Train(features, label, all));
        return new TrainedHeads(name, Labels, HeadLink.Sigmoid, _layout.Slots, models, []);
    }

    public TrainedHeads TrainSecond(string name, int otherLabels)
    {
        var layout = new SecondStageLayout(Labels.Count, otherLabels);
        var features = _rows.Select(row =>
        {
            var dense = new float[layout.Slots];
            layout.Fill(row.Frame, dense);
            return dense;
        }).ToList();
        Probabilities = OutOfFold.Scores(
            _groups, _settings.ContextFolds, Labels.Count, Labels.Count, (label, rows) => OutOfFold.Trees(TrainContext(features, label, rows), features));
        for (var row = 0; row < _rows.Count; row++)
        {
            BothStages.ToProbabilities(Probabilities[row], features[row]);
            if (_rows[row].Frame.Speaker == Speaker.Agent)
                ObjectionHead.Weigh(Probabilities[row], _rows[row].Frame);
        }
        KeepObjections();
        var all = Enumerable.Range(0, _rows.Count).ToList();
        var models = OutOfFold.OnAll(Labels.Count, label => TrainContext(features, label, all));
        return new TrainedHeads(name, Labels, HeadLink.Calibrated, layout.Slots, models, Labels.Select((_, label) => ThresholdOf(label)).ToList())
        {
            Scales = Labels.Select((_, label) => ScaleOf(label)).ToList(),
        };
    }

    /// <summary>
    /// The probability from which a customer's turn holds an objection: all but <see cref="TrainingSettings.LostViolations"/> of the labelled
    /// violations answer one. For the agent's side, after the customer's second stage.
    /// </summary>
    public double ObjectionMinimum()
    {
        var answered = _rows.Where(row => row.Turn.Violations is { Count: > 0 })
            .Select(row => row.Frame.StrongestObjection).Order().ToList();
        return answered.Count == 0 ? 0 : _objectionMinimum = Math.Round(Math.Min(answered[(int)(answered.Count * _settings.LostViolations)], LargestObjectionMinimum), 5);
    }

    /// <summary>The customer's frames remember how surely they hold an objection, as the agent's second stage will see it.</summary>
    private void KeepObjections()
    {
        var label = Labels.ToList().IndexOf(ObjectionHead.Label);
        for (var row = 0; label >= 0 && row < _rows.Count; row++)
            _rows[row].Frame.Objection = Probabilities[row][label];
    }

    private Microsoft.ML.ITransformer Train(List<VBuffer<float>> features, int label, IEnumerable<int> rows) =>
        LinearTrainer.TrainBinary(
            features, row => Has(_rows[row].Turn, Labels[label]), row => IsLabelled(_rows[row].Turn, Labels[label]) ? 1 : 0, rows, _settings.Turn);

    private Microsoft.ML.ITransformer TrainContext(List<float[]> features, int label, IEnumerable<int> rows) =>
        TreeTrainer.TrainBinary(
            features, row => Has(_rows[row].Turn, Labels[label]), row => ContextWeight(features[row], label, row), rows, _settings.TurnContext, _settings.Seed);

    /// <summary>Of the rows that the first stage is sure do not have the label, nearly all there are, one in ten stands for ten: trees learn little from them.</summary>
    private float ContextWeight(float[] features, int label, int row) =>
        !IsLabelled(_rows[row].Turn, Labels[label]) ? 0
        : features[label] > SurelyNot || Has(_rows[row].Turn, Labels[label]) ? 1
        : row % SurelyNotShare == 0 ? SurelyNotShare : 0;

    private double ThresholdOf(int label)
    {
        var rows = LabelledRows(label).Select(row => (IsGated(row, label) ? 0 : Probabilities[row][label], Has(_rows[row].Turn, Labels[label]))).ToList();
        return Thresholds.Choose(rows, IsViolation(label) ? _settings.MaximumFalseAlarmRate : 1);
    }

    private PlattScale ScaleOf(int label) => Calibration.Fit(
        LabelledRows(label).Where(row => !IsGated(row, label))
            .Select(row => ((float)SideHeads.Logit(Probabilities[row][label]), Has(_rows[row].Turn, Labels[label]))).ToList(),
        _settings.Seed);

    private IEnumerable<int> LabelledRows(int label) => Enumerable.Range(0, _rows.Count).Where(row => IsLabelled(_rows[row].Turn, Labels[label]));

    private bool IsViolation(int label) => Parley.Analysis.Calls.Labels.Violations.All.Contains(Labels[label]);

    /// <summary>A violation cannot be found where there is no objection to answer.</summary>
    private bool IsGated(int row, int label) => IsViolation(label) && _rows[row].Frame.Answered(_objectionMinimum) is null;
}
