using System.Numerics;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>When the agent did each of his acts last, as a fold over the turns.</summary>
internal sealed class AgentActTurns
{
    /// <summary>By the act's place; one more than the turn's index, 0 for never.</summary>
    private readonly int[] _last = new int[LabelBits.AgentActs.Count];

    /// <summary>Takes in the next turn.</summary>
    public void Observe(TurnReport turn)
    {
        if (turn.Speaker != Speaker.Agent)
            return;
        foreach (var act in turn.ActSpan)
        {
            if (LabelBits.AgentActs.PlaceOf(act.Label) is >= 0 and var place)
                _last[place] = turn.Index + 1;
        }
    }

    /// <summary>Whether he did any of these in a turn after this one.</summary>
    public bool DidAfter(int turn, uint acts)
    {
        for (; acts != 0; acts &= acts - 1)
        {
            if (_last[BitOperations.TrailingZeroCount(acts)] - 1 > turn)
                return true;
        }
        return false;
    }
}
