namespace Parley.Analysis.Playbook;

/// <summary>A loaded playbook. Immutable; shared by all calls.</summary>
/// <param name="Version">The team's version and a hash of the content: "1.0.0+ab12cd34". Results carry it.</param>
public sealed record PlaybookSet(string Version)
{
    /// <summary>In the order of the files' names, then of the lines; ids are unique.</summary>
    public IReadOnlyList<Strategy> Strategies { get; init; } = [];
}
