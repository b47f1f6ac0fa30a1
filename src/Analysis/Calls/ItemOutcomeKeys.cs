namespace Parley.Analysis.Calls;

/// <summary>The keys of <see cref="ItemOutcome"/> in protos and reports.</summary>
public static class ItemOutcomeKeys
{
    /// <summary>"met", "partly_met", "missed", "not_applicable" or "cannot_tell".</summary>
    public static string ToKey(this ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Met => "met",
        ItemOutcome.PartlyMet => "partly_met",
        ItemOutcome.Missed => "missed",
        ItemOutcome.NotApplicable => "not_applicable",
        _ => "cannot_tell",
    };
}
