namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A rule made ready.</summary>
/// <param name="Rule">As written.</param>
/// <param name="When">Its condition.</param>
/// <param name="FirstMoment">The number of its first moment.</param>
/// <param name="EndMoment">One after that of its last.</param>
internal sealed record PlannedRule(Rule Rule, RuleNode When, int FirstMoment, int EndMoment);
