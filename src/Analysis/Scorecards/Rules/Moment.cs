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

    /// <summary>What to show of a turn that fits: the words, else a violation's, else all of it.</summary>
    public List<TurnSpan> Evidence(TurnReport turn, FoundWords words)
    {
        var spans = Words.Select(group => words.SpanOf(Array.Find(group, words.Has))).ToList();
        if (spans.Count == 0)
            spans.AddRange(turn.Violations.Where(violation => Condition.Violations.Contains(violation.Violation)).SelectMany(violation => violation.Evidence));
        if (spans.Count == 0)
            spans.Add(new Span(0, turn.Text.Length));
        return spans.ConvertAll(span => new TurnSpan(turn.Index, span.Start, span.End));
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
