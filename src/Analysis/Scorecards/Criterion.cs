using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards;

/// <summary>What an item of a scorecard looks at.</summary>
internal abstract record Criterion
{
    /// <summary>How it ended in a call.</summary>
    /// <param name="report">Of a call, not of a note.</param>
    /// <param name="rules">The results of all rules, by id.</param>
    public abstract Verdict Judge(CallReport report, IReadOnlyDictionary<string, RuleResult> rules);

    /// <summary>The first turns of many, so that a result costs the same in a call of any length.</summary>
    protected const int MaximumEvidence = 8;

    protected static bool IsSpeakerKnown(CallReport report) =>
        report.Roles.Origin != RolesOrigin.CannotTell && report.Turns.Any(turn => turn.Speaker != Speaker.Unknown);

    protected static TurnSpan Whole(TurnReport turn) => new(turn.Index, 0, turn.Text.Length);
}
