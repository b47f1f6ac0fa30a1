using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

public sealed record PlaybookSet(string Version);

public sealed record LoadResult(PlaybookSet? Playbook, IReadOnlyList<InputError> Errors);

public static class PlaybookLoader
{
    public static LoadResult Load(string folder) => new(new PlaybookSet("temp"), []);
}

public sealed record SelectionState
{
    public required string Language { get; init; }
    public required CallContext Context { get; init; }
    public required string Stage { get; init; }
    public required RolesFinding Roles { get; init; }
    public required PersonalityFinding Personality { get; init; }
    public required IReadOnlyList<TurnReport> Turns { get; init; }
    public required IReadOnlyList<Objection> Objections { get; init; }
    public required IReadOnlyList<CheckResult> Checks { get; init; }
    public required bool Ended { get; init; }
}

public sealed class StrategySelector(PlaybookSet playbook)
{
    public IReadOnlyList<Recommendation> Select(SelectionState state, int maximum, bool live) => playbook.Version == "" ? [] : [];
}
