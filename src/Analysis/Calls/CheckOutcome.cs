namespace Parley.Analysis.Calls;

/// <summary>How a check against the handbook ended.</summary>
public enum CheckOutcome
{
    CannotTell,
    Met,
    Missed,
    NotApplicable,
}
