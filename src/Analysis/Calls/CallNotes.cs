namespace Parley.Analysis.Calls;

/// <summary>What should stand in the agent's notes (H4.3), as far as the words say it.</summary>
public sealed record CallNotes
{
    public static CallNotes Empty { get; } = new();

    public string? Company { get; init; }

    /// <summary>"end_user" or "distributor".</summary>
    public string? Buyer { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    public NextStep? NextStep { get; init; }

    public IReadOnlyList<Promise> Promises { get; init; } = [];
}
