using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>The turns of a call, with the words that carried a finding highlighted: forbidden responses, objections, checks.</summary>
internal static class TranscriptHtml
{
    public static void Write(HtmlText html, CallReport report)
    {
        var checks = report.Checks.Where(check => check.Outcome is CheckOutcome.Met or CheckOutcome.Missed)
            .SelectMany(check => check.Evidence.Select(span => (check.Check, Span: span))).ToLookup(evidence => evidence.Span.Turn);
        var objections = report.Objections.ToLookup(objection => objection.Turn);
        html.Raw("<ol class=\"turns\">");
        foreach (var turn in report.Turns)
            WriteTurn(html, turn, objections[turn.Index], checks[turn.Index].Select(check => new Highlight(check.Span.Start, check.Span.End, check.Check, null, "check")));
        html.Raw("</ol>");
    }

    private static void WriteTurn(HtmlText html, TurnReport turn, IEnumerable<Objection> objections, IEnumerable<Highlight> checks)
    {
        var raised = objections.ToList();
        List<Highlight> highlights =
        [
            .. turn.Violations.SelectMany(violation => violation.Evidence.Select(span => new Highlight(span.Start, span.End, violation.Violation, violation.Probability, "bad"))),
            .. raised.SelectMany(objection => objection.Evidence.Select(span => new Highlight(span.Start, span.End, objection.Kind, objection.Probability, "warn"))),
            .. checks,
        ];
        html.Raw($"<li class=\"{turn.Speaker.ToKey()}\"><span class=\"by\"><i>{turn.Index + 1}</i> ").Word(turn.Speaker.ToKey());
        if (turn.StartOffset is { } start)
            html.Raw($" <time>{((int)start.TotalMinutes).ToString("00", CultureInfo.InvariantCulture)}:{start.Seconds.ToString("00", CultureInfo.InvariantCulture)}</time>");
        html.Raw("</span><p>");
        HighlightedText.Write(html, turn.Text, highlights);
        html.Raw("</p>");
        WriteFindings(html, turn, raised);
        html.Raw("</li>");
    }

    private static void WriteFindings(HtmlText html, TurnReport turn, List<Objection> raised)
    {
        if (turn.Violations.Count + raised.Count == 0)
            return;
        html.Raw("<p class=\"findings\">");
        foreach (var violation in turn.Violations)
        {
            html.Raw("<b class=\"tag bad\">▲ ").Word(violation.Violation).Raw(" " + HtmlText.Percent(violation.Probability)).Raw("</b> ");
            if (violation.AnswersTurn is { } answered)
                html.WordIn("small", "answers", "", (answered + 1).ToString(CultureInfo.InvariantCulture)).Raw(" ");
        }
        foreach (var objection in raised)
        {
            html.Raw($"<b class=\"tag warn\">").Word(objection.Kind).Raw("</b> <small>").Word(objection.Answer.ToKey());
            if (objection.Blocking)
                html.Raw(" · ").WordIn("strong", "still_blocks", "");
            html.Raw("</small> ");
        }
        html.Raw("</p>");
    }
}
