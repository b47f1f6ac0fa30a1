namespace Parley.Analysis.Calls;

/// <summary>The speakers' roles: their origin, a confidence in [0, 1] (1 when given), and, when inferred, role by recogniser label.</summary>
public sealed record RolesFinding(RolesOrigin Origin, double Confidence, IReadOnlyDictionary<string, Speaker> Labels)
{
    /// <summary>
    /// Probability that the roles are the wrong way round, where they were given and what the speakers say contradicts them strongly; they are kept
    /// all the same. Null where the words agree, or say too little.
    /// </summary>
    public double? Swapped { get; init; }

    public static RolesFinding Given { get; } = new(RolesOrigin.Given, 1, new Dictionary<string, Speaker>());
}
