namespace Parley.Analysis.Scorecards.Rules;

/// <summary>The turns [From, To) that a relation looks at from one turn.</summary>
/// <param name="From">The first.</param>
/// <param name="To">One after the last; <see cref="int.MaxValue"/> while it is not known where it ends.</param>
/// <param name="IsUnsure">It ends where it does because times are not known: what lies beyond cannot be told.</param>
internal readonly record struct Reach(int From, int To, bool IsUnsure)
{
    public bool IsOpen => To == int.MaxValue;

    /// <summary>For each relation, the turns that it looks at from the turn that was added last.</summary>
    public static Reach[] Of(IReadOnlyList<Relation> relations, int turn, CallTimes times)
    {
        if (relations.Count == 0)
            return [];
        var reaches = new Reach[relations.Count];
        for (var i = 0; i < reaches.Length; i++)
            reaches[i] = Of(relations[i], turn, times);
        return reaches;
    }

    private static Reach Of(Relation relation, int turn, CallTimes times)
    {
        if (relation.Within.Turns is { } turns)
            return relation.IsAfter ? new Reach(turn + 1, turn + 1 + turns, false) : new Reach(Math.Max(0, turn - turns), turn, false);
        if (relation.IsAfter)
            return times.EndOf(turn) is null ? new Reach(turn + 1, turn + 1, true) : new Reach(turn + 1, int.MaxValue, false);
        return Back(turn, relation.Within.Time!.Value, times);
    }

    /// <summary>With the turn that was just added, where this one is still open: it ends before the first turn that begins too late.</summary>
    public Reach After(TimeSpan within, int turn, CallTimes times)
    {
        var added = times.Count - 1;
        if (!IsOpen || added == turn)
            return this;
        if (times.StartOf(added) is not { } start)
            return this with { To = added, IsUnsure = true };
        return start - times.EndOf(turn) > within ? this with { To = added } : this;
    }

    /// <summary>Backwards to before the last turn that ended too early.</summary>
    private static Reach Back(int turn, TimeSpan within, CallTimes times)
    {
        if (times.StartOf(turn) is not { } start)
            return new Reach(turn, turn, true);
        var from = turn;
        while (from > 0 && times.EndOf(from - 1) is { } end && start - end <= within)
            from--;
        return new Reach(from, turn, from > 0 && times.EndOf(from - 1) is null);
    }
}
