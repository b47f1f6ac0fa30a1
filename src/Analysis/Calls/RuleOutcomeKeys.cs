namespace Parley.Analysis.Calls;

/// <summary>The keys of <see cref="RuleOutcome"/> in protos and reports.</summary>
public static class RuleOutcomeKeys
{
    /// <summary>"hit", "no_hit", "pending" or "cannot_tell".</summary>
    public static string ToKey(this RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Hit => "hit",
        RuleOutcome.NoHit => "no_hit",
        RuleOutcome.Pending => "pending",
        _ => "cannot_tell",
    };
}
