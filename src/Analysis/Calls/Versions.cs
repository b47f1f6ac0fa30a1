namespace Parley.Analysis.Calls;

/// <summary>What made a result.</summary>
public sealed record Versions(string Model, string Playbook, string Product)
{
    /// <summary>Of the scorecard, as "1.0.0+ab12cd34"; empty without one.</summary>
    public string Scorecard { get; init; } = "";

    /// <summary>Of the team's own rules, as "1.0.0+ab12cd34"; empty without any.</summary>
    public string Rules { get; init; } = "";
}
