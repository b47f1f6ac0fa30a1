namespace Parley.Analysis.Calls;

/// <summary>What a labeller found for the agent's notes (H4.3), in the words of the call.</summary>
public sealed record LabelledNotes
{
    public string? Company { get; init; }

    /// <summary>"end_user" or "distributor".</summary>
    public string? Buyer { get; init; }

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? NextStep { get; init; }

    public IReadOnlyList<string> Promises { get; init; } = [];
}
