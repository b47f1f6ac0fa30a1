namespace Parley.Analysis.Calls;

/// <summary>How an item of a scorecard ended.</summary>
public enum ItemOutcome
{
    /// <summary>What it needs is not known: it does not count.</summary>
    CannotTell,

    /// <summary>All its points.</summary>
    Met,

    /// <summary>A part of its points.</summary>
    PartlyMet,

    /// <summary>None of its points.</summary>
    Missed,

    /// <summary>The call gave no occasion for it: it does not count.</summary>
    NotApplicable,
}
