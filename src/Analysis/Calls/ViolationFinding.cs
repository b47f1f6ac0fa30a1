namespace Parley.Analysis.Calls;

/// <summary>A forbidden response (H5) in an agent's turn or, admitted, in a note.</summary>
public sealed record ViolationFinding
{
    /// <summary>Stable: derives from call, turn and label.</summary>
    public required string Id { get; init; }

    /// <summary>A key of <see cref="Labels.Violations"/>.</summary>
    public required string Violation { get; init; }

    public required double Probability { get; init; }

    /// <summary>Index of the customer's turn that it answers; null in a note.</summary>
    public int? AnswersTurn { get; init; }

    /// <summary>The words that carried the decision, in order, not overlapping.</summary>
    public IReadOnlyList<Span> Evidence { get; init; } = [];

    /// <summary>Same violation, probability, objection and evidence.</summary>
    public bool SameAs(ViolationFinding other) =>
        Violation == other.Violation && Probability.Equals(other.Probability) && AnswersTurn == other.AnswersTurn && Evidence.SequenceEqual(other.Evidence);
}
