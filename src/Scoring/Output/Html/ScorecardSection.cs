namespace Parley.Scoring.Output.Html;

/// <summary>The team's scorecard: how the scores are spread, whose calls score how, and which items cost the most.</summary>
internal static class ScorecardSection
{
    /// <summary>Rows of agents and teams; how many more there are is said.</summary>
    private const int ShownRows = 30;

    public static void Write(HtmlText html, Overview overview)
    {
        if (overview.Standards.Scorecard is not { } scorecard)
            return;
        html.Raw("<section id=\"scorecard\">").WordIn("h2", "scorecard", "").Raw("<p class=\"hint\"><strong>");
        scorecard.Title.Write(html);
        html.Raw("</strong> · ").Text(string.Join(", ", scorecard.Versions));
        if (scorecard.WithoutScore > 0)
            html.Raw(" · ").Word("without_score", HtmlText.Number(scorecard.WithoutScore));
        html.Raw("</p><div class=\"thirds\"><div>").WordIn("h3", "spread", "");
        WriteSpread(html, scorecard);
        html.Raw("</div><div>").WordIn("h3", "violations_by_agent", "");
        WriteGroups(html, overview.Agents, "agent", "no_agents");
        html.Raw("</div><div>").WordIn("h3", "violations_by_team", "");
        WriteGroups(html, overview.Teams, "team", "no_teams");
        html.Raw("</div></div>").WordIn("h3", "items", " class=\"below\"");
        WriteItems(html, scorecard);
        html.Raw("</section>\n");
    }

    private static void WriteSpread(HtmlText html, ScorecardTally scorecard)
    {
        var most = Math.Max(1, scorecard.Spread.Max());
        html.Raw("<table><thead><tr>").WordIn("th", "score", "").Raw("<td></td>").WordIn("th", "calls", " class=\"n\"").WordIn("th", "share", " class=\"n\"").Raw("</tr></thead><tbody>");
        for (var band = ScorecardTally.Bands.Count - 1; band >= 0; band--)
        {
            var (from, calls) = (ScorecardTally.Bands[band], scorecard.Spread[band]);
            var to = band + 1 < ScorecardTally.Bands.Count ? ScorecardTally.Bands[band + 1] - 1 : 100;
            html.Raw($"<tr><th scope=\"row\" class=\"band\">{from}–{to}</th><td class=\"barcell\">{Bars.One((double)calls / most, ColourOf(from))}</td>")
                .Raw($"<td class=\"n\">{HtmlText.Number(calls)}</td><td class=\"n\">{HtmlText.Percent(scorecard.Scored == 0 ? null : (double)calls / scorecard.Scored)}</td></tr>");
        }
        html.Raw("</tbody></table>");
    }

    private static void WriteGroups(HtmlText html, Dictionary<string, Tally> groups, string name, string none)
    {
        var scored = groups.Where(group => group.Value.MeanCardScore is not null).ToList();
        if (scored.Count == 0)
        {
            html.WordIn("p", none, " class=\"none\"");
            return;
        }
        html.Raw("<table class=\"sortable\"><thead><tr>").WordIn("th", name, " aria-sort=\"none\"").Raw("<td></td>").WordIn("th", "mean", " class=\"n\" aria-sort=\"ascending\"")
            .WordIn("th", "calls", " class=\"n\" aria-sort=\"none\"").WordIn("th", "held_down_short", " class=\"n\" aria-sort=\"none\"").Raw("</tr></thead><tbody>");
        foreach (var (key, tally) in scored.OrderBy(group => group.Value.MeanCardScore).ThenBy(group => group.Key, StringComparer.Ordinal).Take(ShownRows))
        {
            html.Raw("<tr><th scope=\"row\">").Text(key).Raw($"</th><td class=\"barcell\">{Bars.One(tally.MeanCardScore!.Value / 100, ColourOf(tally.MeanCardScore.Value))}</td>")
                .Raw($"<td class=\"n\"><strong>{HtmlText.Number(tally.MeanCardScore, 1)}</strong></td><td class=\"n\">{HtmlText.Number(tally.Calls)}</td><td class=\"n\">{HtmlText.Number(tally.HeldDown)}</td></tr>");
        }
        html.Raw("</tbody></table>");
        if (scored.Count > ShownRows)
            html.WordIn("p", "more_rows", " class=\"hint\"", HtmlText.Number(scored.Count - ShownRows));
    }

    private static void WriteItems(HtmlText html, ScorecardTally scorecard)
    {
        html.Raw("<p class=\"legend\"><i class=\"good\"></i>").Word("met").Raw(" <i class=\"warn\"></i>").Word("partly_met").Raw(" <i class=\"bad\"></i>").Word("missed").Raw(" <i class=\"dim\"></i>").Word("not_counted");
        html.Raw("</p><div class=\"wide-table\"><table class=\"sortable\"><thead><tr>").WordIn("th", "item", " aria-sort=\"none\"").Raw("<td></td>")
            .WordIn("th", "lost", " class=\"n\" aria-sort=\"descending\"");
        foreach (var name in (string[])["earned", "met", "partly_met", "missed", "not_counted"])
            html.WordIn("th", name, " class=\"n\" aria-sort=\"none\"");
        html.Raw("</tr></thead><tbody>");
        foreach (var (_, item) in scorecard.Items.OrderByDescending(item => item.Value.LostPerCall(scorecard.Scored)).ThenByDescending(item => item.Value.Missed))
            WriteItem(html, item, scorecard.Scored);
        html.Raw("</tbody></table></div>");
    }

    private static void WriteItem(HtmlText html, ItemTally item, int scored)
    {
        html.Raw("<tr><th scope=\"row\">");
        item.Title.Write(html);
        if (item.IsFatal)
            html.Raw(" ").WordIn("b", "fatal", " class=\"tag bad\"");
        html.Raw($"</th><td class=\"barcell wide\">{Bars.Stacked((item.Met, "good"), (item.PartlyMet, "warn"), (item.Missed, "bad"), (item.NotCounted, "dim"))}</td>")
            .Raw($"<td class=\"n\"><strong>{HtmlText.Number(item.LostPerCall(scored), 1)}</strong></td><td class=\"n\">{HtmlText.Percent(item.Earned)}</td><td class=\"n\">{HtmlText.Number(item.Met)}</td>")
            .Raw($"<td class=\"n\">{HtmlText.Number(item.PartlyMet)}</td><td class=\"n\">{HtmlText.Number(item.Missed)}</td><td class=\"n\">{HtmlText.Number(item.NotCounted)}</td></tr>");
    }

    private static string ColourOf(double score) => score >= 80 ? "good" : score >= 60 ? "warn" : "bad";
}
