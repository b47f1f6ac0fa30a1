namespace Parley.Scoring.Output.Html;

/// <summary>The calls most worth a look, and why.</summary>
internal static class WorthSection
{
    private const int Shown = 10;

    /// <param name="html">Where to.</param>
    /// <param name="calls">The most worthwhile first.</param>
    public static void Write(HtmlText html, IReadOnlyList<CallCard> calls)
    {
        html.Raw("<section id=\"worth_look\">").WordIn("h2", "worth_look", "").WordIn("p", "worth_how", " class=\"hint\"");
        var shown = calls.Where(call => call.Worth.Points > 0).Take(Shown).ToList();
        if (shown.Count == 0)
        {
            html.WordIn("p", "nothing_worth", " class=\"none\"").Raw("</section>\n");
            return;
        }
        html.Raw("<ol class=\"worth\">");
        foreach (var call in shown)
        {
            html.Raw($"<li><a href=\"#call-{call.Index}\">").Text(call.CallId).Raw("</a>");
            html.Raw("<span class=\"who\">").Text(string.Join(" · ", new[] { call.AgentId, call.Team }.OfType<string>())).Raw("</span>");
            WriteReasons(html, call);
            html.Raw("</li>");
        }
        html.Raw("</ol></section>\n");
    }

    /// <summary>Reasons as short tags; kinds of violations are named.</summary>
    public static void WriteReasons(HtmlText html, CallCard call)
    {
        html.Raw("<span class=\"reasons\">");
        foreach (var violation in call.Violations)
            html.WordIn("b", violation, " class=\"tag bad\"");
        foreach (var reason in call.Worth.Reasons.Where(reason => reason.Word != "worth_violations" || reason.Count > call.Violations.Count))
            html.WordIn("b", reason.Word, " class=\"tag\"", HtmlText.Number(reason.Count));
        html.Raw("</span>");
    }
}
