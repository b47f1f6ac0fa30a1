using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>Figures on a spoilt test split.</summary>
/// <param name="What">What was done to the words.</param>
/// <param name="Rate">Share of spoilt characters; null where it is not that.</param>
internal sealed record Robustness(string What, double? Rate, double? ViolationsF1, double? AnyViolationRecall, double? PersonalityF1, double? FalseAlarmsPer100)
{
    private const int Seed = 20261124;
    private static readonly double[] Rates = [0, 0.05, 0.1, 0.2];

    /// <summary>Without noise, at 5, 10 and 20 % of the characters, and without punctuation.</summary>
    public static IReadOnlyList<Robustness> Of(IReadOnlyList<LabelledCall> calls, Evaluator evaluator) =>
    [
        .. Rates.Select(rate =>
        {
            var noise = CharacterNoise.For(calls, rate, Seed);
            var what = rate == 0 ? "as it is" : string.Create(CultureInfo.InvariantCulture, $"{100 * rate:0} % of the characters wrong");
            return Row(what, rate, calls.Select(noise.Apply).ToList(), evaluator);
        }),
        Row("without punctuation", null, calls.Select(Unpunctuated.Of).ToList(), evaluator),
    ];

    private static Robustness Row(string what, double? rate, IReadOnlyList<LabelledCall> calls, Evaluator evaluator)
    {
        var result = evaluator.Evaluate(what, calls)[0];
        return new Robustness(what, rate, result.Violations.MacroF1(), result.AnyViolation.Recall, result.Personality.MacroF1(), result.FalseAlarmsPer100);
    }
}
