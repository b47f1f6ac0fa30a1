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
    private readonly Dictionary<string, int> _lastAgentTurn = new(Labels.AgentActs.All.Count, StringComparer.Ordinal);

    public TurnWindow(IReadOnlyList<TurnReport> turns, bool live)
    {
        _turns = turns;
        Start = live ? Math.Max(0, turns.Count - LiveTurns) : 0;
        for (var i = Start; i < turns.Count; i++)
        {
            if (turns[i].Speaker != Speaker.Agent)
                continue;
            foreach (var act in turns[i].Acts)
                _lastAgentTurn[act.Label] = i;
        }
    }

    /// <summary>The index of the first turn looked at.</summary>
    public int Start { get; }

    public int Count => _turns.Count;

    public TurnReport this[int turn] => _turns[turn];

    /// <summary>Whether the agent did any of these in a turn after this one.</summary>
    public bool DidAfter(int turn, IReadOnlyList<string> acts)
    {
        for (var i = 0; i < acts.Count; i++)
        {
            if (_lastAgentTurn.TryGetValue(acts[i], out var last) && last > turn)
                return true;
        }
        return false;
    }

    /// <summary>How well the customer's last turns fit the acts: 1 for the last turn, 0.5 for the one before, else 0. Over a whole call, 0.5 for any.</summary>
    public double Fit(IReadOnlyList<string> customerActs, bool live)
    {
        var customerTurns = 0;
        for (var i = _turns.Count - 1; i >= Start && customerActs.Count > 0; i--)
        {
            if (_turns[i].Speaker != Speaker.Customer)
                continue;
            if (HasAny(_turns[i], customerActs))
                return live && customerTurns == 0 ? 1 : 0.5;
            if (++customerTurns == 2 && live)
                return 0;
        }
        return 0;
    }

    private static bool HasAny(TurnReport turn, IReadOnlyList<string> acts)
    {
        for (var i = 0; i < acts.Count; i++)
        {
            if (turn.Has(acts[i]))
                return true;
        }
        return false;
    }
}
