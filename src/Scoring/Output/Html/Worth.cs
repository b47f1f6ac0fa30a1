namespace Parley.Scoring.Output.Html;

/// <summary>How much a call is worth a look, and why.</summary>
/// <param name="Points">0 and more; docs/html-report.md says how they are given.</param>
/// <param name="Reasons">The weightiest first, at most three.</param>
internal sealed record Worth(double Points, IReadOnlyList<WorthReason> Reasons);
