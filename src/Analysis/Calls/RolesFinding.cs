namespace Parley.Analysis.Calls;

/// <summary>The speakers' roles: their origin, a confidence in [0, 1] (1 when given), and, when inferred, role by recogniser label.</summary>
public sealed record RolesFinding(RolesOrigin Origin, double Confidence, IReadOnlyDictionary<string, Speaker> Labels)
{
    public static RolesFinding Given { get; } = new(RolesOrigin.Given, 1, new Dictionary<string, Speaker>());
}
