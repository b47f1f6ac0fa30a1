using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>How often one of the team's own rules ended how. A report names those that hit or cannot be told: in the other calls it did not hit.</summary>
internal sealed class RuleTally
{
    public TeamTitle Title { get; } = new();

    public int Hit { get; private set; }

    public int CannotTell { get; private set; }

    /// <summary>Reports of a call that is still on.</summary>
    public int Pending { get; private set; }

    public void Add(RuleResult result, string language)
    {
        Title.Add(language, result.Title);
        Hit += result.Outcome == RuleOutcome.Hit ? 1 : 0;
        CannotTell += result.Outcome == RuleOutcome.CannotTell ? 1 : 0;
        Pending += result.Outcome == RuleOutcome.Pending ? 1 : 0;
    }

    /// <param name="calls">Those that were judged by the rules.</param>
    public int NoHit(int calls) => Math.Max(0, calls - Hit - CannotTell - Pending);
}
