namespace Parley.Training.Evaluation;

/// <summary>One figure that the model is judged by.</summary>
/// <param name="Set">Where it is measured.</param>
/// <param name="What">The figure, with its unit.</param>
/// <param name="Value">Null where it is undefined, or a person has to judge.</param>
/// <param name="Peer">What a plain n-gram model reaches; null where it was not measured.</param>
/// <param name="Goal">What is aimed at.</param>
/// <param name="IsAtMost">The goal is an upper limit; else a lower one.</param>
/// <param name="Note">What else to say: counts, or what a person has to do.</param>
internal sealed record Measure(string Set, string What, double? Value, double? Peer, double Goal, bool IsAtMost, string Note = "")
{
    /// <summary>Null where there is no value to judge.</summary>
    public bool? IsMet => Value is { } value ? (IsAtMost ? value <= Goal : value >= Goal) : null;
}
