namespace Parley.Analysis.Calls;

/// <summary>Something the agent promised; <paramref name="Honest"/> is false for an assurance without ground (H8.4b).</summary>
public sealed record Promise(string Text, bool Honest, TurnSpan Evidence);
