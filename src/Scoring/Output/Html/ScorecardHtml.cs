using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>A call's score with its breakdown: what cost points first, each with the turns that show it.</summary>
internal static class ScorecardHtml
{
    private static readonly (ItemOutcome Outcome, string Sign)[] Counted = [(ItemOutcome.Missed, "✗"), (ItemOutcome.PartlyMet, "◐"), (ItemOutcome.Met, "✓")];
    private static readonly (ItemOutcome Outcome, string Sign)[] NotCounted = [(ItemOutcome.CannotTell, "?"), (ItemOutcome.NotApplicable, "–")];

    public static void Write(HtmlText html, ScorecardResult? scorecard)
    {
        if (scorecard is null)
            return;
        html.WordIn("h3", "scorecard", "").Raw("<p class=\"total\"><strong>").Raw(HtmlText.Number(scorecard.Score)).Raw("</strong> ").WordIn("small", "of_100", "").Raw(" ").Text(scorecard.Title);
        if (scorecard.Score < scorecard.Points)
            html.Raw(" ").WordIn("b", "held_from", " class=\"tag bad\"", HtmlText.Number(scorecard.Points));
        html.Raw("</p><table class=\"items\"><tbody>");
        foreach (var (outcome, sign) in Counted)
        {
            foreach (var item in scorecard.Items.Where(item => item.Outcome == outcome))
                WriteItem(html, item, sign);
        }
        html.Raw("</tbody></table>");
        WriteNotCounted(html, scorecard);
    }

    /// <summary>"→ 3, 5": the turns, each once.</summary>
    public static void WriteTurns(HtmlText html, IReadOnlyList<TurnSpan> evidence)
    {
        if (evidence.Count > 0)
            html.Raw($" <small>→ {string.Join(", ", evidence.Select(span => span.Turn + 1).Distinct().Select(turn => turn.ToString(CultureInfo.InvariantCulture)))}</small>");
    }

    private static void WriteNotCounted(HtmlText html, ScorecardResult scorecard)
    {
        foreach (var (outcome, sign) in NotCounted)
        {
            var those = scorecard.Items.Where(item => item.Outcome == outcome).ToList();
            if (those.Count == 0)
                continue;
            html.Raw($"<p class=\"checks {outcome.ToKey()}\">").WordIn("b", outcome.ToKey(), "").Raw(" ");
            foreach (var item in those)
                html.Raw($"<span class=\"c\">{sign} ").Text(item.Title).Raw("</span> ");
            html.Raw("</p>");
        }
    }

    private static void WriteItem(HtmlText html, ScorecardItemResult item, string sign)
    {
        html.Raw($"<tr class=\"{item.Outcome.ToKey()}\"><th scope=\"row\"><span{html.Attribute("title", item.Outcome.ToKey())}>{sign}</span> ").Text(item.Title);
        if (item.Fatal && item.Outcome == ItemOutcome.Missed)
            html.Raw(" ").WordIn("b", "fatal", " class=\"tag bad\"");
        WriteTurns(html, item.Evidence);
        html.Raw("</th><td class=\"n\">").Raw(item.Share > 0 ? $"{HtmlText.Plain(Math.Round(item.Points, 1))} / {HtmlText.Plain(Math.Round(item.Share, 1))}" : "–").Raw("</td></tr>");
    }
}
