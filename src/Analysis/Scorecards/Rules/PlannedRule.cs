namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A rule made ready.</summary>
/// <param name="Rule">As written.</param>
/// <param name="When">Its condition.</param>
/// <param name="Moments">The numbers of the moments that it asks for.</param>
internal sealed record PlannedRule(Rule Rule, RuleNode When, int[] Moments);
