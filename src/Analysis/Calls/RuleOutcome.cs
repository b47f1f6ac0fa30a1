namespace Parley.Analysis.Calls;

/// <summary>How one of the team's own rules stands.</summary>
public enum RuleOutcome
{
    /// <summary>The call is on, and what is still to come decides.</summary>
    Pending,

    /// <summary>The call shows what the rule describes.</summary>
    Hit,

    /// <summary>The call does not show it.</summary>
    NoHit,

    /// <summary>The call is over, but times or speakers that the rule needs are not known.</summary>
    CannotTell,
}
