namespace Parley.Scoring.Differences;

/// <summary>One thing that differs between two results of a call.</summary>
/// <param name="Field">"personality", "violation", "check", "score", "strategy" or "rule".</param>
/// <param name="Key">Which violation, check, strategy or rule; empty where there is only one.</param>
/// <param name="Old">As it was.</param>
/// <param name="New">As it is.</param>
internal sealed record FieldChange(string Field, string Key, string Old, string New)
{
    /// <summary>The turn of a violation, from 0; null elsewhere. Not part of what is counted.</summary>
    public int? Turn { get; init; }

    /// <summary>"check next_step met → missed".</summary>
    public override string ToString()
    {
        var place = Turn is { } turn ? $" (turn {turn + 1})" : "";
        return Key.Length == 0 ? $"{Field} {Old} → {New}" : $"{Field} {Key}{place} {Old} → {New}";
    }
}
