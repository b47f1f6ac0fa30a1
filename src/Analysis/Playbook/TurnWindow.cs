using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>
/// The turns that selection looks at: all of them for a report, the last <see cref="LiveTurns"/> while the call is on, so that the cost of a
/// live segment does not grow with the call.
/// </summary>
internal sealed class TurnWindow
{
    /// <summary>About a quarter of an hour of talk: what was done longer ago may well be done again.</summary>
    public const int LiveTurns = 200;

    private readonly IReadOnlyList<TurnReport> _turns;
    private readonly AgentActTurns _agentActs;

    /// <summary>Customer acts that fit best, and second best: live those of his last turn and of the one before, over a whole call all as second best.</summary>
    private readonly uint _fresh;
    private readonly uint _earlier;

    /// <param name="turns">The call's.</param>
    /// <param name="agentActs">Of all those turns; null: to be found out.</param>
    /// <param name="live">While the call is on.</param>
    public TurnWindow(IReadOnlyList<TurnReport> turns, AgentActTurns? agentActs, bool live)
    {
        _turns = turns;
        Start = live ? Math.Max(0, turns.Count - LiveTurns) : 0;
        _agentActs = agentActs ?? ActsOf(turns);
        if (live)
            (_fresh, _earlier) = LastCustomerActs();
        else
            _earlier = AllCustomerActs();
    }

    /// <summary>The index of the first turn looked at.</summary>
    public int Start { get; }

    public int Count => _turns.Count;

    public TurnReport this[int turn] => _turns[turn];

    /// <summary>Whether the agent did any of these in a turn after this one.</summary>
    public bool DidAfter(int turn, uint acts) => _agentActs.DidAfter(Math.Max(turn, Start - 1), acts);

    /// <summary>How well the customer's last turns fit the acts: 1 for the last turn, 0.5 for the one before, else 0. Over a whole call, 0.5 for any.</summary>
    public double Fit(uint customerActs) => (customerActs & _fresh) != 0 ? 1 : (customerActs & _earlier) != 0 ? 0.5 : 0;

    private (uint Last, uint Before) LastCustomerActs()
    {
        uint? last = null;
        for (var i = _turns.Count - 1; i >= Start; i--)
        {
            if (_turns[i].Speaker != Speaker.Customer)
                continue;
            var acts = LabelBits.CustomerActs.Of(_turns[i]);
            if (last is { } later)
                return (later, acts);
            last = acts;
        }
        return (last ?? 0, 0);
    }

    private uint AllCustomerActs()
    {
        var acts = 0u;
        for (var i = Start; i < _turns.Count; i++)
            acts |= _turns[i].Speaker == Speaker.Customer ? LabelBits.CustomerActs.Of(_turns[i]) : 0;
        return acts;
    }

    private static AgentActTurns ActsOf(IReadOnlyList<TurnReport> turns)
    {
        var acts = new AgentActTurns();
        for (var i = 0; i < turns.Count; i++)
            acts.Observe(turns[i]);
        return acts;
    }
}
