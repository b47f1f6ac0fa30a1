using System.Buffers;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>Parts of a turn: sentences, and the clauses within, for evidence that is shorter than a long turn.</summary>
internal static class Clause
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("\u3002.!?;\uFF01\uFF1F\uFF1B\n\u2026");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("\u3002.!?;,\uFF01\uFF1F\uFF1B\uFF0C\u3001\n\u2026");

    private static readonly SearchValues<char> BlankEnds = SearchValues.Create("\u3002.!?;, \uFF01\uFF1F\uFF1B\uFF0C\u3001\n\u2026");

    /// <summary>The clause around a position, without blanks at its ends.</summary>
    public static Span Around(string text, int position) => Between(text, position, position, ClauseEnds);

    /// <summary>The sentence or sentences that hold the range [start, end), closing marks included.</summary>
    public static Span Sentence(string text, int start, int end)
    {
        var span = Between(text, start, end, SentenceEnds);
        return span.End < text.Length && SentenceEnds.Contains(text[span.End]) ? span with { End = span.End + 1 } : span;
    }

    /// <summary>The range [start, end) widened to the next blanks or marks, for transcripts without punctuation.</summary>
    public static Span BetweenBlanks(string text, int start, int end) => Between(text, start, end, BlankEnds);

    private static Span Between(string text, int start, int end, SearchValues<char> ends)
    {
        var from = start;
        while (from > 0 && !IsEnd(text, from - 1, ends))
            from--;
        var to = Math.Max(start, end);
        while (to < text.Length && !IsEnd(text, to, ends))
            to++;
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return new Span(from, to);
    }

    /// <summary>A full stop within a number, an address or a Latin abbreviation ends nothing.</summary>
    private static bool IsEnd(string text, int index, SearchValues<char> ends) =>
        ends.Contains(text[index]) && !(text[index] is '.' or ',' && index + 1 < text.Length && char.IsAsciiLetterOrDigit(text[index + 1]));
}
