using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Analysis.Scorecards;

/// <summary>What a team holds its calls to beside the handbook: rules of its own and a scorecard. Immutable; shared by all calls.</summary>
/// <param name="Rules">May be empty.</param>
/// <param name="Scorecard">Null: calls are not scored.</param>
public sealed record Standards(RuleSet Rules, Scorecard? Scorecard)
{
    public static Standards None { get; } = new(RuleSet.Empty, null);

    /// <summary>Loads those of the two files that are given.</summary>
    /// <exception cref="ModelLoadException">They have mistakes: all of them, file:line.</exception>
    public static Standards Load(string? rulesFile, string? scorecardFile)
    {
        var (rules, ruleErrors) = string.IsNullOrEmpty(rulesFile) ? (RuleSet.Empty, []) : RuleSetLoader.Load(rulesFile);
        // A scorecard that names rules cannot be judged while the rules are broken.
        var (scorecard, scorecardErrors) = string.IsNullOrEmpty(scorecardFile) || rules is null ? (null, []) : ScorecardLoader.Load(scorecardFile, rules.Rules.Select(rule => rule.Id).ToList());
        IReadOnlyList<InputError> errors = [.. ruleErrors, .. scorecardErrors];
        return errors.Count == 0 ? new Standards(rules!, scorecard)
            : throw new ModelLoadException($"The rules or the scorecard have mistakes:\n{string.Join('\n', errors)}");
    }

    /// <summary>A report with what these standards say of it.</summary>
    /// <param name="report">Of a call; a note is returned as it is.</param>
    /// <param name="results">Of all rules.</param>
    internal CallReport Apply(CallReport report, IReadOnlyList<RuleResult> results) => report with
    {
        Rules = results.Where(result => result.Outcome is RuleOutcome.Hit or RuleOutcome.CannotTell).ToList(),
        Scorecard = Scorecard?.Score(report, results),
    };
}
