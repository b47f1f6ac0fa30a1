using System.Globalization;
using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>A model card as a Markdown page: what the model is for, how good it is, where it fails, and what it was made from.</summary>
internal sealed class CardPage(CardContent content, string pictureFolder)
{
    private const int ActSupport = 5;
    private readonly Markdown _page = new();

    public override string ToString() => _page.ToString();

    /// <summary>The whole page.</summary>
    public static string Of(CardContent content, string pictureFolder)
    {
        var page = new CardPage(content, pictureFolder);
        page.Head();
        page.Figures();
        page.Pictures();
        page.Noise();
        page.OtherHands();
        CardFailures.Write(page._page, content.Failures);
        page.Curve();
        page.Limits();
        return page.ToString();
    }

    private void Head()
    {
        var model = content.Model;
        _page.Heading(1, $"Model card: {model.Version}");
        _page.Paragraph("Made by `parley-train card`; do not edit. What the labels mean: docs/labels.md. How to train your own: docs/training.md.");
        _page.Paragraph(
            "The model reads sales and service calls (Chinese, English) and says what the customer's turns and the agent's turns do, which of the agent's " +
            "replies to objections are forbidden ones, and how the customer behaves. It is made for pointing a reviewer or the agent to turns worth a look; " +
            "it is not fit for judging a person without somebody reading the call.");
        _page.Table(["", ""],
        [
            ["training data", $"SHA-256 {model.DataHash}"],
            ["source commit", model.Commit],
            ["seed", model.Seed.ToString(CultureInfo.InvariantCulture)],
            ["size", string.Create(CultureInfo.InvariantCulture, $"{content.Bytes / 1048576.0:0.0} MB")],
            ["settings", string.Join(", ", model.Settings.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:0.######}")))],
        ]);
    }

    private void Figures()
    {
        _page.Heading(2, "On the test split");
        _page.Paragraph(
            $"{content.Test[0].Calls} calls and excerpts and {content.Test[0].Notes} notes that were never trained on, near-duplicates and pairs kept on one side. " +
            "The baseline does not look at words: the most frequent personality, and violations at random as often as they are. A dash is undefined.");
        _page.Table(["figure", .. content.Test.Select(result => result.Name), "baseline"],
        [
            Row("violations, macro F1", result => result.Violations.MacroF1(), Baseline("violations_macro_f1")),
            Row("any violation, F1", result => result.AnyViolation.F1),
            Row("false alarms per 100 clean agent turns", result => result.FalseAlarmsPer100),
            Row("personality, macro F1", result => result.Personality.MacroF1(), Baseline("personality_macro_f1")),
            Row($"customer acts, macro F1 (support ≥ {ActSupport})", result => result.CustomerActs.MacroF1(ActSupport)),
            Row($"agent acts, macro F1 (support ≥ {ActSupport})", result => result.AgentActs.MacroF1(ActSupport)),
            Row("stage, macro F1", result => result.Stage.MacroF1()),
            Row("notes: personality, macro F1", result => result.NotePersonality.MacroF1()),
            Row("calibration error, personality", result => result.PersonalityCalibration.ExpectedError),
            Row("calibration error, alerts", result => result.ViolationCalibration.ExpectedError),
        ]);
        foreach (var result in content.Test)
            CardLabels.Write(_page, result);
    }

    private string[] Row(string figure, Func<EvaluationResult, double?> value, string baseline = "–") =>
        [figure, .. content.Test.Select(result => Figure.Show(value(result))), baseline];

    private string Baseline(string key) => Figure.Show((double?)content.Baseline[key]);

    private void Pictures()
    {
        _page.Heading(2, "Calibration and confusion");
        _page.Paragraph("On the test split. A probability means what it says where the curve is on the diagonal; alerts are those that were raised, so they begin at their thresholds.");
        _page.Picture("Calibration of the personality", $"{pictureFolder}/{CardPictures.Personality}");
        _page.Picture("Calibration of the alerts", $"{pictureFolder}/{CardPictures.Violations}");
        _page.Picture("Confusion matrix of the personality", $"{pictureFolder}/{CardPictures.Confusion}");
    }

    private void Noise()
    {
        _page.Heading(2, "Robustness to noise");
        _page.Paragraph("The test split with characters dropped, doubled, swapped or replaced at random (the same ones in every run), and without punctuation.");
        _page.Table(
            ["words", "violations, macro F1", "any violation, recall", "personality, macro F1", "false alarms per 100 clean turns"],
            content.Robustness.Select(row => (string[])[row.What, Figure.Show(row.ViolationsF1), Figure.Show(row.AnyViolationRecall), Figure.Show(row.PersonalityF1), Figure.Show(row.FalseAlarmsPer100, "0.0")]));
        _page.Picture("Macro F1 against the share of wrong characters", $"{pictureFolder}/{CardPictures.Noise}");
    }

    private void OtherHands()
    {
        _page.Heading(2, "On sets by other hands and on real dialogue");
        if (content.Measures.Count == 0)
        {
            _page.Paragraph("Not measured in this run: the sets are not part of the repository (`--shared`).");
            return;
        }
        _page.Paragraph("Never trained on. The plain peer is character n-grams with logistic regression. The dev sets are authored, and easier than real talk; the others are real dialogue without labels, where nearly every alert is a false one.");
        _page.Table(["on", "what", "plain peer", "goal", "this model", "goal met?"], content.Measures.Select(measure => (string[])
        [
            measure.Set, measure.What, MeasureTable.Show(measure, measure.Peer), MeasureTable.Goal(measure), MeasureTable.Show(measure, measure.Value),
            measure.IsMet switch { true => "yes", false => "no", null => "to judge" },
        ]));
        _page.Table(["real dialogue", "dialogues", "agent turns", "alerts per 100", "given a type other than undetermined, open_minded, per 100", "left undetermined"],
            content.Alarms.Select(counts => (string[])
            [
                counts.Name, Figure.Show(counts.Calls), Figure.Show(counts.AgentTurns), Figure.Show(counts.AlertsPer100, "0.00"),
                Figure.Show(counts.TypedPer100, "0.0"), Figure.Show(counts.Abstention, "0.00"),
            ]));
    }

    private void Curve()
    {
        _page.Heading(2, "Learning curve");
        if (content.Curve.Count == 0)
        {
            _page.Paragraph("Not made for this model (`parley-train card --learning-curve`).");
            return;
        }
        _page.Paragraph("The same training on nested parts of the training split, measured on the whole test split.");
        _page.Table(["training items", "violations, macro F1", "personality, macro F1", "customer acts, macro F1", "agent acts, macro F1", "false alarms per 100 clean turns"],
            content.Curve.Select(point => (string[])
            [
                Figure.Show(point.Items), Figure.Show(point.ViolationsF1), Figure.Show(point.PersonalityF1), Figure.Show(point.CustomerActsF1),
                Figure.Show(point.AgentActsF1), Figure.Show(point.FalseAlarmsPer100, "0.0"),
            ]));
        _page.Picture("Macro F1 against the number of training items", $"{pictureFolder}/{CardPictures.Curve}");
    }

    private void Limits()
    {
        _page.Heading(2, "Data and limits");
        _page.Paragraph(
            "The shipped calls are written by hand, not recorded: no real person's words are in them, and they are livelier than real talk. Expect more " +
            "false alarms on trades, dialects and recognisers that they do not show; retrain on your own corrected calls. Labels depend on the text and " +
            "its context only: tone of voice, which often makes contempt, is not seen. Languages other than Chinese and English are not supported.");
        _page.Table(["training items", "number"], content.Model.Data.Where(pair => pair.Key.Contains("items", StringComparison.Ordinal) || pair.Key.Contains("turns", StringComparison.Ordinal))
            .Select(pair => (string[])[pair.Key, Figure.Show(pair.Value)]));
    }
}
