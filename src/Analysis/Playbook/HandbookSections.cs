namespace Parley.Analysis.Playbook;

/// <summary>The H-numbers of the handbook, as reports and the playbook cite them.</summary>
public static class HandbookSections
{
    public static IReadOnlyList<string> All { get; } =
    [
        "H1", "H2", "H2.1", "H2.2", "H2.3", "H2.4", "H2.5", "H2.6", "H2.7", "H2.8", "H3", "H4", "H4.1", "H4.2", "H4.3", "H5",
        "H6", "H6.1", "H6.2", "H6.3", "H7", "H8", "H8.1", "H8.2", "H8.3", "H8.4", "H8.4a", "H8.4b",
    ];
}
