namespace Parley.Scoring.Output.Html;

/// <summary>The team's own rules: how often each hit, did not, or could not be told.</summary>
internal static class RuleSection
{
    public static void Write(HtmlText html, Overview overview)
    {
        var standards = overview.Standards;
        if (standards.Rules.Count == 0)
            return;
        var calls = standards.RuledCalls;
        html.Raw("<section id=\"rules\">").WordIn("h2", "rules", "").WordIn("p", "rules_how", " class=\"hint\"", HtmlText.Number(calls));
        html.Raw("<p class=\"legend\"><i class=\"plain\"></i>").Word("hit").Raw(" <i class=\"dim\"></i>").Word("no_hit").Raw(" <i class=\"unsure\"></i>").Word("not_settled")
            .Raw("</p><div class=\"wide-table\"><table class=\"sortable\"><thead><tr>").WordIn("th", "rule", " aria-sort=\"none\"").Raw("<td></td>").WordIn("th", "share", " class=\"n\" aria-sort=\"none\"")
            .WordIn("th", "hit", " class=\"n\" aria-sort=\"descending\"").WordIn("th", "no_hit", " class=\"n\" aria-sort=\"none\"").WordIn("th", "not_settled", " class=\"n\" aria-sort=\"none\"").Raw("</tr></thead><tbody>");
        foreach (var (id, rule) in standards.Rules.OrderByDescending(rule => rule.Value.Hit))
        {
            var (noHit, unsettled) = (rule.NoHit(calls), rule.CannotTell + rule.Pending);
            html.Raw("<tr><th scope=\"row\">");
            rule.Title.Write(html);
            html.Raw(" <small class=\"h\">").Text(id).Raw($"</small></th><td class=\"barcell wide\">{Bars.Stacked((rule.Hit, "plain"), (noHit, "dim"), (unsettled, "unsure"))}</td>")
                .Raw($"<td class=\"n\"><strong>{HtmlText.Percent(calls == 0 ? null : (double)rule.Hit / calls)}</strong></td><td class=\"n\">{HtmlText.Number(rule.Hit)}</td>")
                .Raw($"<td class=\"n\">{HtmlText.Number(noHit)}</td><td class=\"n\">{HtmlText.Number(unsettled)}</td></tr>");
        }
        html.Raw("</tbody></table></div></section>\n");
    }
}
