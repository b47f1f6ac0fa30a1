using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>When the turns of a call were spoken, as far as it is known.</summary>
internal sealed class CallTimes
{
    private readonly List<(TimeSpan? Start, TimeSpan? End)> _turns = [];

    /// <summary>The turns so far.</summary>
    public int Count => _turns.Count;

    /// <summary>The latest known start so far; null without any.</summary>
    public TimeSpan? LatestStart { get; private set; }

    /// <summary>The end of the call so far, as far as it is known; null without any time.</summary>
    public TimeSpan? LatestEnd { get; private set; }

    public void Add(TurnReport turn)
    {
        _turns.Add((turn.StartOffset, turn.EndOffset ?? turn.StartOffset));
        LatestStart = Later(LatestStart, turn.StartOffset);
        LatestEnd = Later(LatestEnd, turn.EndOffset ?? turn.StartOffset);
    }

    public TimeSpan? StartOf(int turn) => _turns[turn].Start;

    /// <summary>Where only the start is known, that.</summary>
    public TimeSpan? EndOf(int turn) => _turns[turn].End;

    private static TimeSpan? Later(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b ?? a : a;
}
