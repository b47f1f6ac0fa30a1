using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A turn condition, made ready: its words and the moments it relates to by number. Those it relates to have smaller numbers.</summary>
/// <param name="Index">Its number among the moments of the set.</param>
/// <param name="Condition">As written.</param>
/// <param name="Words">The groups of word tests, by their numbers in the <see cref="WordFinder"/>.</param>
/// <param name="Relations">For each relation of the condition, the numbers of the moments it names.</param>
internal sealed record Moment(int Index, TurnCondition Condition, int[][] Words, int[][] Relations)
{
    public bool NeedsSpeaker { get; } = Condition.NeedsSpeaker;

    /// <summary>A relation looks so many seconds ahead.</summary>
    public bool IsTimed { get; } = Condition.Relations.Any(relation => relation is { IsAfter: true, Within.Time: not null });

    /// <summary>How many turns the call must have for one of these turns to be settled by that alone.</summary>
    /// <param name="open">In the order of the turns.</param>
    /// <param name="count">Of the turns so far.</param>
    public int NextDue(List<Candidate> open, int count)
    {
        if (open.Count == 0)
            return int.MaxValue;
        // Each turn may move the end that is counted back from.
        if (Condition.Last?.Time is not null)
            return count + 1;
        var due = Condition.Last?.Turns is { } turns ? open[0].Turn.Index + turns + 1 : int.MaxValue;
        foreach (var relation in Condition.Relations)
        {
            if (relation is not { IsAfter: true, Within.Turns: { } within })
                continue;
            // Windows of equal length end in the order in which they began.
            var first = 0;
            while (first < open.Count && open[first].Turn.Index + 1 + within <= count)
                first++;
            if (first < open.Count)
                due = Math.Min(due, open[first].Turn.Index + 1 + within);
        }
        return due;
    }

    /// <summary>Whether the turn alone fits: what is before and after it is looked at later.</summary>
    public Truth Fits(TurnReport turn, string personality, FoundWords words, CallTimes times)
    {
        if (!HasWords(words) || !HasActs(turn) || !HasViolations(turn))
            return Truth.False;
        if (Condition.Personalities.Count > 0 && !Condition.Personalities.Contains(personality))
            return Truth.False;
        return IsSpokenBy(turn.Speaker).And(Condition.First is { } first ? IsWithinFirst(first, turn, times) : Truth.True);
    }

    /// <summary>No turn that is still to come can fit.</summary>
    public bool IsPast(CallTimes times) => Condition.First is { } first && (times.Count >= first.Turns || times.LatestStart >= first.Time);

    /// <summary>The words that fit, one place of each group.</summary>
    public TurnSpan[] WordsIn(TurnReport turn, FoundWords words) => Array.ConvertAll(Words, group =>
    {
        var span = words.SpanOf(Array.Find(group, words.Has));
        return new TurnSpan(turn.Index, span.Start, span.End);
    });

    /// <summary>What to show of a turn that fits: the words, else those of a violation, else all of it.</summary>
    public List<TurnSpan> Evidence(Candidate candidate)
    {
        List<TurnSpan> evidence = [.. candidate.Words];
        var turn = candidate.Turn;
        if (evidence.Count == 0)
            evidence.AddRange(turn.Violations.Where(found => Condition.Violations.Contains(found.Violation)).SelectMany(found => found.Evidence).Select(span => new TurnSpan(turn.Index, span.Start, span.End)));
        if (evidence.Count == 0)
            evidence.Add(new TurnSpan(turn.Index, 0, turn.Text.Length));
        return evidence;
    }

    private bool HasWords(FoundWords words)
    {
        foreach (var group in Words)
        {
            if (!Array.Exists(group, words.Has))
                return false;
        }
        return true;
    }

    private bool HasActs(TurnReport turn)
    {
        if (Condition.Acts.Count == 0)
            return true;
        foreach (var act in turn.Acts)
        {
            if (Condition.Acts.Contains(act.Label))
                return true;
        }
        return false;
    }

    private bool HasViolations(TurnReport turn)
    {
        if (Condition.Violations.Count == 0)
            return true;
        foreach (var violation in turn.Violations)
        {
            if (Condition.Violations.Contains(violation.Violation))
                return true;
        }
        return false;
    }

    private Truth IsSpokenBy(Speaker speaker) =>
        Condition.Speaker is not { } asked || asked == speaker ? Truth.True
        : speaker == Speaker.Unknown ? Truth.CannotTell : Truth.False;

    /// <summary>The first seconds end with the first turn that begins after them.</summary>
    private static Truth IsWithinFirst(Extent first, TurnReport turn, CallTimes times)
    {
        if (first.Turns is { } turns)
            return turn.Index < turns ? Truth.True : Truth.False;
        if (times.LatestStart >= first.Time)
            return Truth.False;
        return turn.StartOffset is null ? Truth.CannotTell : Truth.True;
    }
}
