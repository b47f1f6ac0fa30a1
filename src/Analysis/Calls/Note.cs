namespace Parley.Analysis.Calls;

/// <summary>An agent's after-call note: third person, clipped, about the customer and the call.</summary>
public sealed record Note : CallInput
{
    public required string Text { get; init; }
}
