using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>The figures of a group of calls: of all, of an agent, of a team, of a day, of a personality.</summary>
internal sealed class Tally
{
    private double _scores;
    private int _scored;
    private double _cardScores;
    private int _cardScored;

    /// <summary>Calls; notes are not counted here.</summary>
    public int Calls { get; private set; }

    public int AgentTurns { get; private set; }

    public int Violations { get; private set; }

    /// <summary>Calls with at least one violation.</summary>
    public int CallsWithAlerts { get; private set; }

    /// <summary>Calls with at least one objection that still blocks the contract.</summary>
    public int BlockedCalls { get; private set; }

    /// <summary>Violations per 100 agent turns; null without any agent turn.</summary>
    public double? Rate => AgentTurns == 0 ? null : 100.0 * Violations / AgentTurns;

    /// <summary>The mean checklist score, 0–100, of the calls that have one; null when none has.</summary>
    public double? MeanScore => _scored == 0 ? null : _scores / _scored;

    /// <summary>The mean score by the team's scorecard, 0–100, of the calls that have one; null when none has.</summary>
    public double? MeanCardScore => _cardScored == 0 ? null : _cardScores / _cardScored;

    /// <summary>Calls whose score a fatal item held down.</summary>
    public int HeldDown { get; private set; }

    public void Add(CallReport report)
    {
        var violations = report.Turns.Sum(turn => turn.Violations.Count);
        Calls++;
        AgentTurns += report.Turns.Count(turn => turn.Speaker == Speaker.Agent);
        Violations += violations;
        CallsWithAlerts += violations > 0 ? 1 : 0;
        BlockedCalls += report.Objections.Any(objection => objection.Blocking) ? 1 : 0;
        AddScorecard(report.Scorecard);
        if (ChecklistScore.Of(report) is not { } score)
            return;
        _scores += score;
        _scored++;
    }

    private void AddScorecard(ScorecardResult? scorecard)
    {
        HeldDown += scorecard is not null && FatalItems.MissedIn(scorecard).Any() ? 1 : 0;
        if (scorecard?.Score is not { } score)
            return;
        _cardScores += score;
        _cardScored++;
    }
}
