namespace Parley.Analysis.Calls;

/// <summary>An objection of the customer and what became of it (H5, H6.3).</summary>
public sealed record Objection
{
    /// <summary>Index of the customer's turn.</summary>
    public required int Turn { get; init; }

    /// <summary>The act key: "objection_price", …, "complaint" or "refusal".</summary>
    public required string Kind { get; init; }

    public required double Probability { get; init; }

    public required ObjectionAnswer Answer { get; init; }

    /// <summary>The agent's turns that dealt with it.</summary>
    public IReadOnlyList<int> AnsweredBy { get; init; } = [];

    /// <summary>It still blocks the contract at this point.</summary>
    public bool Blocking { get; init; }

    public IReadOnlyList<Span> Evidence { get; init; } = [];
}
