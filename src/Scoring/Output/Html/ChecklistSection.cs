namespace Parley.Scoring.Output.Html;

/// <summary>Every handbook check: how often met, missed, not applicable, not to be told.</summary>
internal static class ChecklistSection
{
    public static void Write(HtmlText html, Overview overview)
    {
        html.Raw("<section id=\"checklist\">").WordIn("h2", "checklist", "");
        if (overview.Checks.Count == 0)
        {
            html.WordIn("p", "no_checks", " class=\"none\"").Raw("</section>\n");
            return;
        }
        html.Raw("<p class=\"legend\"><i class=\"good\"></i>").Word("met").Raw(" <i class=\"bad\"></i>").Word("missed").Raw(" <i class=\"dim\"></i>").Word("not_applicable").Raw(" <i class=\"unsure\"></i>").Word("cannot_tell");
        html.Raw("</p><div class=\"wide-table\"><table class=\"sortable\"><thead><tr><th aria-sort=\"ascending\">H</th>").WordIn("th", "check", " aria-sort=\"none\"").Raw("<td></td>");
        foreach (var name in (string[])["met_share", "met", "missed", "not_applicable", "cannot_tell"])
            html.WordIn("th", name, " class=\"n\" aria-sort=\"none\"");
        html.Raw("</tr></thead><tbody>");
        foreach (var (check, counts) in overview.Checks)
        {
            html.Raw($"<tr><td class=\"h\">{HtmlText.Encode(counts.Handbook)}</td>").WordIn("th", check, " scope=\"row\"")
                .Raw($"<td class=\"barcell wide\">{Bars.Stacked((counts.Met, "good"), (counts.Missed, "bad"), (counts.NotApplicable, "dim"), (counts.CannotTell, "unsure"))}</td>")
                .Raw($"<td class=\"n\"><strong>{HtmlText.Percent(counts.MetShare)}</strong></td><td class=\"n\">{HtmlText.Number(counts.Met)}</td><td class=\"n\">{HtmlText.Number(counts.Missed)}</td>")
                .Raw($"<td class=\"n\">{HtmlText.Number(counts.NotApplicable)}</td><td class=\"n\">{HtmlText.Number(counts.CannotTell)}</td></tr>");
        }
        html.Raw("</tbody></table></div></section>\n");
    }
}
