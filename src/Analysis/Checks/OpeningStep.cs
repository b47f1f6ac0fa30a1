using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>One thing that belongs in an opening: the first turn that does it, and whether that was in time.</summary>
internal sealed class OpeningStep(string act, Regex? words = null)
{
    private bool _found;

    public bool InTime { get; private set; }

    public IReadOnlyList<TurnSpan> Evidence { get; private set; } = [];

    /// <summary>"agent_turn" (from 1) of an opening in time, and "offset_s" since the first words where times are known.</summary>
    public Measure[] Measures { get; private set; } = [];

    /// <summary>Takes in an agent's turn, after the window has.</summary>
    public void Observe(TurnReport turn, OpeningWindow window)
    {
        if (_found || !turn.Has(act))
            return;
        _found = true;
        InTime = window.IsOpen;
        Evidence = [Words(turn)];
        if (InTime)
            Measures = MeasuresOf(window);
    }

    private static Measure[] MeasuresOf(OpeningWindow window)
    {
        var turn = new Measure("agent_turn", window.AgentTurns);
        return window.Since is { } since ? [turn, new Measure("offset_s", Math.Round(since.TotalSeconds, 1))] : [turn];
    }

    private TurnSpan Words(TurnReport turn) =>
        words?.Match(turn.Text) is { Success: true } match ? new TurnSpan(turn.Index, match.Index, match.Index + match.Length) : turn.Whole();
}
