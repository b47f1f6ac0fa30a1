using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// What the agent promised (H4.3, H8.4b): by the acts of his turn, and, where a time is given, by his words ("我今天下班前给您回电话"). The evidence is
/// the sentence with the promise, or the clause where sentences are long or unmarked.
/// </summary>
internal static class PromiseFinder
{
    private const int LongSentence = 90;
    private const int Maximum = 4;

    public static void Find(TurnReport turn, TurnText text, List<Promise> found)
    {
        if (turn.Has(Labels.AgentActs.UnsupportedPromise))
            found.Add(Make(text, Assured(text), honest: false));
        if (turn.Has(Labels.AgentActs.HonestPromise))
            found.Add(Make(text, Committed(text) ?? new TurnSpan(turn.Index, 0, turn.Text.Length), honest: true));
        else if (!turn.Has(Labels.AgentActs.UnsupportedPromise) && text.BindsSpeaker && text.Times.Count > 0 && Committed(text) is { } span && !IsQuestion(text, span))
            found.Add(Make(text, span, honest: true));
    }

    /// <summary>From an after-call note: what the agent writes that he promised.</summary>
    public static List<Promise> OfNote(TurnText text)
    {
        var found = new List<Promise>();
        var from = 0;
        while (found.Count < Maximum && Commitment.Noted(text.Normalized, from) is { Success: true } cue)
        {
            var start = text.Span(cue.Index, cue.Index + cue.Length).Start;
            var sentence = Clause.Sentence(text.Original, start, start);
            found.Add(Make(text, new TurnSpan(text.Turn, start, Math.Max(Trimmed(text.Original, sentence.End), start + cue.Length)), honest: true));
            from = cue.Index + cue.Length;
            while (from < text.Normalized.Length && text.Span(from, from + 1).Start < sentence.End)
                from++;
        }
        if (found.Count == 0 && Deadline(text) is { } deadline)
            found.Add(Make(text, deadline, honest: true));
        return found;
    }

    /// <summary>A clause of a note that owes the customer an answer by a time, with no word of promising ("今晚八点前回电").</summary>
    private static TurnSpan? Deadline(TurnText text)
    {
        foreach (var time in text.Times)
        {
            var start = text.Span(time.Start, time.End).Start;
            var clause = Clause.Around(text.Original, start);
            var words = text.Original[clause.Start..clause.End].ToLowerInvariant();
            if (!Commitment.IsOfOther(words) && Commitment.NamesDuty(words))
                return new TurnSpan(text.Turn, clause.Start, clause.End);
        }
        return null;
    }

    private static TurnSpan Assured(TurnText text) =>
        Commitment.Assurance(text.Normalized) is { Success: true } cue
            ? Around(text, cue.Index, cue.Index + cue.Length)
            : new TurnSpan(text.Turn, 0, text.Original.Length);

    /// <summary>The sentence that binds the agent, with the time that is nearest to the words; null when no words do.</summary>
    private static TurnSpan? Committed(TurnText text)
    {
        var cue = Commitment.FirstPerson(text.Normalized);
        if (!cue.Success)
            return null;
        var (start, end) = (cue.Index, cue.Index + cue.Length);
        if (text.Times.Count > 0)
        {
            var nearest = text.Times.MinBy(time => Math.Abs(time.Start - cue.Index));
            if (Math.Abs(nearest.Start - cue.Index) <= LongSentence)
                (start, end) = (Math.Min(start, nearest.Start), Math.Max(end, nearest.End));
        }
        return Around(text, start, end);
    }

    private static TurnSpan Around(TurnText text, int start, int end)
    {
        var range = text.Span(start, end);
        var sentence = Clause.Sentence(text.Original, range.Start, range.End);
        if (sentence.End - sentence.Start > LongSentence)
            sentence = new Span(Clause.Around(text.Original, range.Start).Start, Clause.Around(text.Original, range.End).End);
        if (sentence.End - sentence.Start > LongSentence)
            sentence = Clause.BetweenBlanks(text.Original, range.Start, range.End);
        return new TurnSpan(text.Turn, sentence.Start, sentence.End);
    }

    private static bool IsQuestion(TurnText text, TurnSpan span) =>
        text.Original.AsSpan(span.Start, span.End - span.Start).ContainsAny("?\uFF1F吗呢") || text.Original.AsSpan(span.Start, span.End - span.Start).Contains("还是", StringComparison.Ordinal);

    private static int Trimmed(string text, int end)
    {
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '\u3002' or '.'))
            end--;
        return end;
    }

    private static Promise Make(TurnText text, TurnSpan span, bool honest) => new(text.Original[span.Start..span.End], honest, span);
}
