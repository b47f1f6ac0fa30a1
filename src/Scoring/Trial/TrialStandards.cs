using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Scoring.Trial;

/// <summary>Rules and scorecard before and after.</summary>
internal sealed record TrialStandards(Standards Before, Standards After)
{
    /// <summary>Both, or every mistake in their files.</summary>
    public static (TrialStandards? Standards, IReadOnlyList<InputError> Errors) Load(TrialOptions options)
    {
        var (after, afterErrors) = RuleSetLoader.Load(options.RulesFile);
        var (before, beforeErrors) = options.AgainstFile is { } against ? RuleSetLoader.Load(against) : (RuleSet.Empty, []);
        // What names a rule that only one of the two sets has cannot be told with the other.
        var rules = (after?.Rules ?? []).Concat(before?.Rules ?? []).Select(rule => rule.Id).Distinct().ToList();
        var (scorecard, scorecardErrors) = LoadScorecard(options.ScorecardFile, rules);
        var (beforeScorecard, beforeScorecardErrors) = options.AgainstScorecardFile is { } file ? LoadScorecard(file, rules) : (scorecard, []);
        IReadOnlyList<InputError> errors = [.. afterErrors, .. beforeErrors, .. scorecardErrors, .. beforeScorecardErrors];
        return errors.Count > 0 ? (null, errors)
            : (new TrialStandards(new Standards(before!, beforeScorecard), new Standards(after!, scorecard)), []);
    }

    private static (Scorecard? Scorecard, IReadOnlyList<InputError> Errors) LoadScorecard(string? file, IReadOnlyList<string> rules) =>
        file is null ? (null, []) : ScorecardLoader.Load(file, rules);
}
