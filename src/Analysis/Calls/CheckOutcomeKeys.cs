namespace Parley.Analysis.Calls;

/// <summary>The keys of <see cref="CheckOutcome"/> in protos and reports.</summary>
public static class CheckOutcomeKeys
{
    /// <summary>"met", "missed", "not_applicable" or "cannot_tell".</summary>
    public static string ToKey(this CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Met => "met",
        CheckOutcome.Missed => "missed",
        CheckOutcome.NotApplicable => "not_applicable",
        _ => "cannot_tell",
    };
}
