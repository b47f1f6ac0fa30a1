namespace Parley.Scoring.Differences;

/// <summary>What differs between two results of one call; never empty.</summary>
internal sealed record CallChange(string CallId, IReadOnlyList<FieldChange> Changes);
