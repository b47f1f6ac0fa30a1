using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Analysis.Scorecards;

/// <summary>Validates files of rules and scorecards together, told apart by their fields: a scorecard may name the rules of any file.</summary>
public static class StandardsCheck
{
    /// <summary>For each file what it holds ("12 rules, version 1.0.0+ab12cd34"; null with mistakes) and its mistakes.</summary>
    public static IReadOnlyList<(string File, string? Content, IReadOnlyList<InputError> Errors)> Check(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = paths.Select(StandardsFile.Open).ToList();
        var rules = files.Where(file => !IsScorecard(file)).ToDictionary(file => file, RuleSetLoader.Load);
        // Rules that could not be read might be those that a scorecard names: its own mistakes come out once they can.
        var ids = rules.Values.SelectMany(loaded => loaded.Rules?.Rules ?? []).Select(rule => rule.Id).ToList();
        return files.Select(file => rules.TryGetValue(file, out var loaded)
            ? (file.Path, loaded.Rules is { } set ? $"{set.Rules.Count} rules, version {set.Version}" : null, loaded.Errors)
            : OfScorecard(file, ids)).ToList();
    }

    private static (string File, string? Content, IReadOnlyList<InputError> Errors) OfScorecard(StandardsFile file, IReadOnlyList<string> rules)
    {
        var (scorecard, errors) = ScorecardLoader.Load(file, rules);
        return (file.Path, scorecard is null ? null : $"scorecard {scorecard.Id} of {scorecard.Items.Count} items, version {scorecard.Version}", errors);
    }

    private static bool IsScorecard(StandardsFile file) => file.Fields?.Has("items") == true;
}
