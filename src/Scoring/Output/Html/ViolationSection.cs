namespace Parley.Scoring.Output.Html;

/// <summary>Forbidden responses by kind, agent and team.</summary>
internal static class ViolationSection
{
    /// <summary>Rows of agents and teams; how many more there are is said.</summary>
    private const int ShownRows = 30;

    public static void Write(HtmlText html, Overview overview)
    {
        html.Raw("<section id=\"violations\">").WordIn("h2", "violations", "").Raw("<div class=\"thirds\"><div>").WordIn("h3", "violations_by_kind", "");
        WriteKinds(html, overview);
        html.Raw("</div><div>").WordIn("h3", "violations_by_agent", "");
        WriteGroups(html, overview.Agents, "agent", "no_agents");
        html.Raw("</div><div>").WordIn("h3", "violations_by_team", "");
        WriteGroups(html, overview.Teams, "team", "no_teams");
        html.Raw("</div></div></section>\n");
    }

    private static void WriteKinds(HtmlText html, Overview overview)
    {
        if (overview.Violations.Count == 0)
        {
            html.WordIn("p", "no_violations", " class=\"none\"");
            return;
        }
        var all = overview.Violations.Values.Sum();
        html.Raw("<table><thead><tr>").WordIn("th", "kind", "").Raw("<td></td>").WordIn("th", "count", " class=\"n\"").WordIn("th", "share", " class=\"n\"").Raw("</tr></thead><tbody>");
        foreach (var (kind, count) in overview.Violations.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            html.Raw("<tr>").WordIn("th", kind, " scope=\"row\"")
                .Raw($"<td class=\"barcell\">{Bars.One((double)count / overview.Violations.Values.Max(), "bad")}</td><td class=\"n\">{HtmlText.Number(count)}</td><td class=\"n\">{HtmlText.Percent((double)count / all)}</td></tr>");
        }
        html.Raw("</tbody></table>");
        if (overview.NoteViolations > 0)
            html.WordIn("p", "in_notes", " class=\"hint\"", HtmlText.Number(overview.NoteViolations));
    }

    private static void WriteGroups(HtmlText html, Dictionary<string, Tally> groups, string name, string none)
    {
        if (groups.Count == 0)
        {
            html.WordIn("p", none, " class=\"none\"");
            return;
        }
        var top = Math.Max(groups.Values.Max(tally => tally.Rate ?? 0), 1e-9);
        html.Raw("<table class=\"sortable\"><thead><tr>").WordIn("th", name, " aria-sort=\"none\"").Raw("<td></td>").WordIn("th", "rate_short", " class=\"n\" aria-sort=\"descending\"")
            .WordIn("th", "calls", " class=\"n\" aria-sort=\"none\"").WordIn("th", "checklist_score", " class=\"n\" aria-sort=\"none\"").Raw("</tr></thead><tbody>");
        foreach (var (key, tally) in groups.OrderByDescending(group => group.Value.Rate ?? -1).ThenBy(group => group.Key, StringComparer.Ordinal).Take(ShownRows))
        {
            html.Raw("<tr><th scope=\"row\">").Text(key).Raw($"</th><td class=\"barcell\">{Bars.One((tally.Rate ?? 0) / top, "bad")}</td>");
            html.Raw($"<td class=\"n\">{HtmlText.Number(tally.Rate, 1)}</td><td class=\"n\">{HtmlText.Number(tally.Calls)}</td><td class=\"n\">{HtmlText.Number(tally.MeanScore)}</td></tr>");
        }
        html.Raw("</tbody></table>");
        if (groups.Count > ShownRows)
            html.WordIn("p", "more_rows", " class=\"hint\"", HtmlText.Number(groups.Count - ShownRows));
    }
}
