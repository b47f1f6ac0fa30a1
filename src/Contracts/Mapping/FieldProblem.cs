namespace Parley.Contracts.Mapping;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">Its path in the wire's spelling: "transcript.turns[3].text".</param>
/// <param name="Description">What is wrong and what to send instead; never the words of a call.</param>
public readonly record struct FieldProblem(string Field, string Description);
