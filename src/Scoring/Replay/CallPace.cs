using Parley.Analysis.Calls;

namespace Parley.Scoring.Replay;

/// <summary>When each turn's words have been said, counted from the call's start, at the replay's speed.</summary>
internal static class CallPace
{
    /// <summary>Ordinary speech; used where a turn has no times.</summary>
    private const double ChineseCharactersPerSecond = 5;
    private const double OtherCharactersPerSecond = 15;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <param name="turns">In order; their times may be missing.</param>
    /// <param name="speed">Times the call's own pace; 0: everything at once.</param>
    public static IReadOnlyList<TimeSpan> DueTimes(IReadOnlyList<Turn> turns, double speed)
    {
        if (speed == 0)
            return [.. turns.Select(_ => TimeSpan.Zero)];
        // Some recorders count from midnight or from another call: the first words begin the replay.
        var origin = turns.Count == 0 ? TimeSpan.Zero : turns[0].StartOffset ?? TimeSpan.Zero;
        var due = new List<TimeSpan>(turns.Count);
        var last = TimeSpan.Zero;
        foreach (var turn in turns)
        {
            var said = turn.EndOffset - origin ?? (turn.StartOffset - origin + Spoken(turn.Text)) ?? (last + Pause + Spoken(turn.Text));
            last = said > last ? said : last;
            due.Add(last / speed);
        }
        return due;
    }

    /// <summary>How long the words take to say.</summary>
    public static TimeSpan Spoken(string text)
    {
        var chinese = text.Count(CallLanguage.IsChinese);
        return TimeSpan.FromSeconds((chinese / ChineseCharactersPerSecond) + ((text.Length - chinese) / OtherCharactersPerSecond));
    }
}
