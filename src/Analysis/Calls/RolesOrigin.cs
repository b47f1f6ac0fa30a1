namespace Parley.Analysis.Calls;

/// <summary>Where the speakers' roles came from.</summary>
public enum RolesOrigin
{
    Given,
    Inferred,
    CannotTell,

    /// <summary>By the user (--roles, --swap).</summary>
    Corrected,
}
