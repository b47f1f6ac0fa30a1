using Parley.Analysis.Models;
using Parley.Training.Card;
using Parley.Training.Data;
using Parley.Training.Evaluation;
using Parley.Training.Learning;

namespace Parley.Training.Commands;

/// <summary>Measures what a card says.</summary>
/// <param name="sets">Null: without the sets by other hands.</param>
internal sealed class CardMaker(CardOptions options, TrainingSettings settings, CallData data, MeasureSets? sets)
{
    /// <summary>Null after having said what could not be read.</summary>
    public CardContent? Make()
    {
        var (package, analyzer) = ModelChoice.Load(options.ModelsFolder, options.Version);
        var folder = new ModelRegistry(ParleyFolders.Find("models", options.ModelsFolder)).FolderOf(package.Card.Version);
        var measures = sets is null ? new MeasureRun([], [], []) : MeasureRun.Of(sets, analyzer);
        foreach (var error in measures.Errors)
            Terminal.Fail(error.ToString());
        if (measures.Errors.Count > 0)
            return null;
        var evaluator = new Evaluator(analyzer);
        Terminal.Note("test split");
        var test = evaluator.Evaluate("test", data.Test);
        Terminal.Note("robustness to noise");
        var robustness = Robustness.Of(data.Test, evaluator);
        return new CardContent
        {
            Model = package.Card,
            Bytes = package.Card.Files.Keys.Sum(file => new FileInfo(Path.Combine(folder, file)).Length),
            Test = test,
            Baseline = Baseline.Of(data.Train, data.Test),
            Robustness = robustness,
            Failures = KnownFailure.Of(data.Test, analyzer),
            Measures = measures.Measures,
            Alarms = measures.Alarms,
            Curve = Curve(package.Card, folder, test[0]),
        };
    }

    /// <summary>Made now, or what was made for the model before.</summary>
    private IReadOnlyList<LearningPoint> Curve(ModelCard card, string folder, EvaluationResult test)
    {
        if (!options.LearningCurve)
            return LearningPoint.Load(folder);
        var curve = new LearningCurve(data, settings, ParleyFolders.Playbook(), Terminal.Note);
        var points = curve.Run(IsOfThisTraining(card) ? test : null);
        LearningPoint.Save(folder, points);
        return points;
    }

    private bool IsOfThisTraining(ModelCard card) =>
        card.DataHash == data.TrainHash() && card.Seed == settings.Seed && card.Settings.OrderBy(pair => pair.Key).SequenceEqual(settings.ToDictionary().OrderBy(pair => pair.Key));
}
