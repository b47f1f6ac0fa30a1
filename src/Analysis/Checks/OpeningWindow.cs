using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>Where the opening ends (H3): 20 s after the first words where times are known, else with the agent's third turn.</summary>
internal sealed class OpeningWindow
{
    private const int Turns = 3;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    private TimeSpan? _firstWords;

    /// <summary>Agent's turns so far.</summary>
    public int AgentTurns { get; private set; }

    /// <summary>Whatever comes next is too late.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether the turn that was just observed began in time.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>From the first words to the turn that was just observed; null when its time is not known.</summary>
    public TimeSpan? Since { get; private set; }

    public void Observe(TurnReport turn)
    {
        if (IsOver)
        {
            IsOpen = false;
            return;
        }
        _firstWords ??= turn.StartOffset;
        Since = turn.StartOffset - _firstWords;
        if (turn.Speaker == Speaker.Agent)
            AgentTurns++;
        IsOpen = Since is { } since ? since <= Length : AgentTurns <= Turns;
        IsOver = !IsOpen || (Since is null && AgentTurns >= Turns && turn.Speaker == Speaker.Agent);
    }
}
