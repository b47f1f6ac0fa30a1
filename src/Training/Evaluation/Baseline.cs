using System.Text.Json.Nodes;
using Parley.Analysis.Calls;

namespace Parley.Training.Evaluation;

/// <summary>
/// What one reaches without looking at the words: the most frequent personality, and each violation drawn at its share in the training calls
/// (expected F1 of a coin with that share).
/// </summary>
internal static class Baseline
{
    public static JsonObject Of(IReadOnlyList<LabelledCall> train, IReadOnlyList<LabelledCall> test)
    {
        var majority = train.Where(call => call.Personality is not null).GroupBy(call => call.Personality!)
            .OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var personality = new LabelTable(Labels.Personalities.All);
        foreach (var call in test.Where(call => call.Note is null && call.Personality is not null))
            personality.Add([call.Personality!], majority is null ? [] : [majority]);
        var shares = Labels.Violations.All.Select(label => (Train: Share(train, label), Test: Share(test, label))).Where(share => share.Test > 0).ToList();
        return new JsonObject
        {
            ["personality_macro_f1"] = personality.MacroF1() is { } f1 ? Math.Round(f1, 4) : null,
            ["violations_macro_f1"] = shares.Count == 0 ? null : Math.Round(shares.Average(share => 2 * share.Train * share.Test / (share.Train + share.Test)), 4),
        };
    }

    private static double Share(IReadOnlyList<LabelledCall> calls, string violation)
    {
        var turns = calls.SelectMany(call => call.Turns).Where(turn => turn.Speaker == Speaker.Agent && turn.Violations is not null).ToList();
        return turns.Count == 0 ? 0 : (double)turns.Count(turn => turn.Violations!.Contains(violation)) / turns.Count;
    }
}
