namespace Parley.Scoring.Output.Html;

/// <summary>The figures that come first: six, and the mean score where there is a scorecard.</summary>
internal static class Headline
{
    public static void Write(HtmlText html, Overview overview)
    {
        var all = overview.All;
        html.Raw($"<section class=\"{(all.MeanCardScore is null ? "cards" : "cards seven")}\"{html.Attribute("aria-label", "figures")}>");
        Card(html, "calls", HtmlText.Number(all.Calls), overview.Notes > 0 ? "notes_beside" : null, HtmlText.Number(overview.Notes));
        Card(html, "agent_turns", HtmlText.Number(all.AgentTurns), "per_call", HtmlText.Number(all.Calls == 0 ? null : (double)all.AgentTurns / all.Calls, 1));
        Card(html, "rate", HtmlText.Number(all.Rate, 1), "violation_count", HtmlText.Number(all.Violations));
        if (all.MeanCardScore is { } score)
            Card(html, "card_score", HtmlText.Number(score, 1), "held_down", HtmlText.Number(all.HeldDown));
        Card(html, "mean_score", HtmlText.Number(all.MeanScore, 0), "of_100", "");
        Card(html, "calls_with_alerts", HtmlText.Number(all.CallsWithAlerts), "of_calls", Share(all.CallsWithAlerts, all.Calls));
        Card(html, "blocked_calls", HtmlText.Number(all.BlockedCalls), "of_calls", Share(all.BlockedCalls, all.Calls));
        html.Raw("</section>\n");
    }

    private static string Share(int part, int whole) => HtmlText.Percent(whole == 0 ? null : (double)part / whole);

    private static void Card(HtmlText html, string name, string figure, string? below, string value)
    {
        html.Raw("<div class=\"card\">").WordIn("p", name, " class=\"name\"").Raw($"<p class=\"figure\" data-figure=\"{name}\">{figure}</p>");
        if (below is not null)
            html.WordIn("p", below, " class=\"below\"", value);
        else
            html.Raw("<p class=\"below\"></p>");
        html.Raw("</div>");
    }
}
