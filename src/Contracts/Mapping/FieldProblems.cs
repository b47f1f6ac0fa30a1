namespace Parley.Contracts.Mapping;

/// <summary>Everything that is wrong with one request, in the order of its fields.</summary>
public sealed class FieldProblems
{
    /// <summary>Made with the first: nearly every request has none.</summary>
    private List<FieldProblem>? _all;

    public IReadOnlyList<FieldProblem> All => _all ?? [];

    public bool Any => _all is not null;

    public void Add(string field, string description) => (_all ??= []).Add(new FieldProblem(field, description));
}
