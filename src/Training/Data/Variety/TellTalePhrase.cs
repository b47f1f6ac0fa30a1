using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>A phrase (Chinese: 2–6 characters, English: 1–3 words) that points to a label.</summary>
/// <param name="Language">"zh" or "en".</param>
/// <param name="Label">Family and key: "violation/begging".</param>
/// <param name="Purity">Share of the rows with the phrase that have the label.</param>
/// <param name="Coverage">Share of the label's rows that have the phrase.</param>
/// <param name="Items">Calls with the phrase.</param>
/// <param name="First">The first call with the label and the phrase.</param>
internal sealed record TellTalePhrase(string Language, string Label, string Phrase, double Purity, double Coverage, int Items, LabelledCall First)
{
    private const int Shown = 3;

    /// <summary>Some acts are formulas by their nature (a greeting is "hello"): they are shown, never a mistake.</summary>
    private static readonly string[] Judgements = ["violation/", "personality/"];

    /// <summary>Per language and label, the purest phrases; among those above the limit of purity, and among equals, those that cover most.</summary>
    public static IReadOnlyList<TellTalePhrase> Of(IReadOnlyList<LabelledCall> calls, VarietyLimits limits) =>
        PhraseRow.Families(calls).SelectMany(rows => PhraseCounter.Count(rows, limits)
            .GroupBy(phrase => phrase.Label).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Top(group.ToList(), limits))).ToList();

    /// <summary>Phrases over the limits of both purity and coverage.</summary>
    public static IEnumerable<VarietyFinding> Mistakes(IEnumerable<TellTalePhrase> phrases, VarietyLimits limits) =>
        phrases.Where(phrase => IsMistake(phrase, limits)).Select(phrase => VarietyFinding.At(
            phrase.First, true,
            string.Create(CultureInfo.InvariantCulture, $"'{phrase.Phrase}' gives {phrase.Label} ({phrase.Language}) away: it is in {phrase.Coverage:P0} of its rows, and {phrase.Purity:P0} of the rows with it have the label"),
            "Write the label without the phrase, and the phrase without the label."));

    private static IEnumerable<TellTalePhrase> Top(List<TellTalePhrase> phrases, VarietyLimits limits)
    {
        var ordered = phrases.OrderByDescending(phrase => Math.Min(phrase.Purity, limits.PhrasePurity))
            .ThenByDescending(phrase => phrase.Coverage).ThenByDescending(phrase => phrase.Phrase.Length).ThenBy(phrase => phrase.Phrase, StringComparer.Ordinal);
        var kept = new List<TellTalePhrase>();
        foreach (var phrase in ordered)
        {
            if (kept.Count == Shown)
                break;
            if (!kept.Any(other => other.Phrase.Contains(phrase.Phrase, StringComparison.Ordinal) || phrase.Phrase.Contains(other.Phrase, StringComparison.Ordinal)))
                kept.Add(phrase);
        }
        return kept;
    }

    private static bool IsMistake(TellTalePhrase phrase, VarietyLimits limits) =>
        Judgements.Any(family => phrase.Label.StartsWith(family, StringComparison.Ordinal)) && phrase.Coverage > limits.PhraseCoverage && phrase.Purity > limits.PhrasePurity;
}
