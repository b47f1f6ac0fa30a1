using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The agent lets the customer talk (H4.2): his share of the talk is at most 0.65, by time where every turn's is known, else by words. Told at the
/// end, when both sides have said enough; the measures are there from the start.
/// </summary>
internal sealed class TalkShareCheck : HandbookCheck
{
    /// <summary>An agent who presents talks more than the customer in any call: in the training calls two thirds are below 0.63.</summary>
    private const double MaximumShare = 0.65;
    private const int MinimumWords = 30;
    private const string Handbook = "H4.2";

    private long _agentWords;
    private long _customerWords;
    private TimeSpan _agentTime;
    private TimeSpan _customerTime;
    private bool _isTimed = true;

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Unknown)
            return;
        var words = TurnWords.CountWords(turn.Text);
        var time = turn.Duration();
        _isTimed &= time is not null;
        if (turn.Speaker == Speaker.Agent)
            (_agentWords, _agentTime) = (_agentWords + words, _agentTime + (time ?? default));
        else
            (_customerWords, _customerTime) = (_customerWords + words, _customerTime + (time ?? default));
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        var isKnown = _agentWords > 0 && _customerWords > 0;
        var outcome = isKnown && _agentWords + _customerWords >= MinimumWords ? CheckOutcomes.AtTheEnd(Share <= MaximumShare, ended) : CheckOutcome.CannotTell;
        if (!isKnown)
        {
            board.Add(CheckKeys.ListeningTalkShare, outcome, Handbook, []);
            return;
        }
        var share = new Measure("talk_share", Math.Round(Share, 2));
        if (_isTimed)
            board.Add(CheckKeys.ListeningTalkShare, outcome, Handbook, [], share, Seconds("agent_talk_s", _agentTime), Seconds("customer_talk_s", _customerTime));
        else
            board.Add(CheckKeys.ListeningTalkShare, outcome, Handbook, [], share, new Measure("agent_words", _agentWords), new Measure("customer_words", _customerWords));
    }

    private double Share => _isTimed
        ? _agentTime / (_agentTime + _customerTime)
        : (double)_agentWords / (_agentWords + _customerWords);

    private static Measure Seconds(string name, TimeSpan time) => new(name, Math.Round(time.TotalSeconds, 1));
}
