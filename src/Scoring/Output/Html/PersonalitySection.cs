namespace Parley.Scoring.Output.Html;

/// <summary>How the customers' personalities (H7) are mixed, and how the calls with each go.</summary>
internal static class PersonalitySection
{
    public static void Write(HtmlText html, Overview overview)
    {
        html.Raw("<section id=\"personalities\">").WordIn("h2", "personalities", "");
        html.Raw("<table><thead><tr>").WordIn("th", "personality", "").Raw("<td></td>").WordIn("th", "calls", " class=\"n\"").WordIn("th", "share", " class=\"n\"")
            .WordIn("th", "rate_short", " class=\"n\"").Raw("</tr></thead><tbody>");
        var most = Math.Max(1, overview.Personalities.Values.Select(tally => tally.Calls).DefaultIfEmpty().Max());
        foreach (var (type, tally) in overview.Personalities.OrderByDescending(type => type.Value.Calls).ThenBy(type => type.Key, StringComparer.Ordinal))
        {
            html.Raw("<tr>").WordIn("th", type, " scope=\"row\"").Raw($"<td class=\"barcell\">{Bars.One((double)tally.Calls / most, "p-" + HtmlText.Encode(type))}</td>")
                .Raw($"<td class=\"n\">{HtmlText.Number(tally.Calls)}</td><td class=\"n\">{HtmlText.Percent((double)tally.Calls / overview.All.Calls)}</td><td class=\"n\">{HtmlText.Number(tally.Rate, 1)}</td></tr>");
        }
        html.Raw("</tbody></table></section>\n");
    }
}
