using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The agent asks (H4.2): at least two turns that ask for needs, for what stands in the way, or whether a problem was understood; one is enough
/// where he spoke at most five times. Not applicable where the customer ended the call at once.
/// </summary>
internal sealed class QuestionsCheck(CallProgress progress) : HandbookCheck
{
    private const int Enough = 2;
    private const int ShortCallTurns = 5;

    private readonly EvidenceSpans _evidence = new();
    private int _asking;
    private int _questionMarks;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker != Speaker.Agent)
            return;
        _questionMarks += turn.Text.AsSpan().Count('?') + turn.Text.AsSpan().Count('\uFF1F');
        if (!turn.HasAny(Labels.AgentActs.NeedProbe, Labels.AgentActs.BlockerProbe, Labels.AgentActs.ListenConfirm))
            return;
        _asking++;
        _evidence.Add(turn);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        board.Add(
            CheckKeys.ListeningQuestions, Outcome(ended), "H4.2", _evidence.Spans,
            new Measure("asking_turns", _asking), new Measure("question_marks", _questionMarks));
    }

    private CheckOutcome Outcome(bool ended)
    {
        if (!progress.HasAgent)
            return CheckOutcome.CannotTell;
        if (_asking >= Enough || (ended && _asking > 0 && progress.AgentTurns <= ShortCallTurns))
            return CheckOutcome.Met;
        return progress.IsCutShort ? CheckOutcomes.NothingYet(ended) : CheckOutcomes.DoneOrStillToCome(false, ended);
    }
}
