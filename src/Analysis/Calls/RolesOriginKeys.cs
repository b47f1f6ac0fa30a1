namespace Parley.Analysis.Calls;

/// <summary>The keys of <see cref="RolesOrigin"/> in protos, tables and reports.</summary>
public static class RolesOriginKeys
{
    /// <summary>"given", "inferred", "corrected" or "cannot_tell".</summary>
    public static string ToKey(this RolesOrigin origin) => origin switch
    {
        RolesOrigin.Given => "given",
        RolesOrigin.Inferred => "inferred",
        RolesOrigin.Corrected => "corrected",
        _ => "cannot_tell",
    };
}
