namespace Parley.Scoring.Output.Html;

/// <summary>The list of calls with its filters; each call opens to its page.</summary>
internal static class CallList
{
    private static readonly string[] Orders = ["worth", "score", "violations", "date", "id"];

    public static void Write(HtmlText html, Overview overview, IReadOnlyList<(CallCard Card, Action<TextWriter> CopyTo)> calls)
    {
        html.Raw("<section id=\"call_pages\">").WordIn("h2", "call_pages", "");
        if (overview.Count > calls.Count)
            html.WordIn("p", "cut", " class=\"notice\"", HtmlText.Number(calls.Count), HtmlText.Number(overview.Count - calls.Count));
        WriteFilters(html, [.. calls.Select(call => call.Card)]);
        html.WordIn("p", "print_open", " class=\"print-only\"").Raw("<div id=\"list\">\n");
        foreach (var (_, copyTo) in calls)
            copyTo(html.Writer);
        html.Raw("</div>").WordIn("p", "none_shown", " id=\"none-shown\" class=\"none\" hidden").Raw("</section>\n");
    }

    private static void WriteFilters(HtmlText html, IReadOnlyList<CallCard> calls)
    {
        html.Raw("<form class=\"filters\" id=\"filters\"><label class=\"grow\">").Word("search").Raw("<input type=\"search\" name=\"text\" autocomplete=\"off\"></label>");
        Select(html, "agent", [.. Distinct(calls, call => call.AgentId)], isWord: false);
        Select(html, "team", [.. Distinct(calls, call => call.Team)], isWord: false);
        Select(html, "personality", [.. Distinct(calls, call => call.Personality)], isWord: true);
        Select(html, "violation", [.. calls.SelectMany(call => call.Violations).Distinct().Order(StringComparer.Ordinal)], isWord: true);
        html.Raw("<label>").Word("sort").Raw("<select name=\"sort\">");
        foreach (var order in Orders)
            html.WordIn("option", "sort_" + order, $" value=\"{order}\"");
        html.Raw("</select></label><label class=\"tick\"><input type=\"checkbox\" name=\"alerts\">").Word("only_alerts").Raw("</label>")
            .WordIn("button", "reset", " type=\"reset\"").WordIn("output", "shown", " id=\"shown\" aria-live=\"polite\"", HtmlText.Number(calls.Count), HtmlText.Number(calls.Count)).Raw("</form>");
    }

    private static IEnumerable<string> Distinct(IReadOnlyList<CallCard> calls, Func<CallCard, string?> of) => calls.Select(of).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static void Select(HtmlText html, string name, IReadOnlyList<string> values, bool isWord)
    {
        if (values.Count == 0)
            return;
        html.Raw("<label>").Word(name).Raw($"<select name=\"{name}\">").WordIn("option", "all", " value=\"\"");
        foreach (var value in values)
        {
            if (isWord)
                html.WordIn("option", value, $" value=\"{HtmlText.Encode(value)}\"");
            else
                html.Raw($"<option value=\"{HtmlText.Encode(value)}\">").Text(value).Raw("</option>");
        }
        html.Raw("</select></label>");
    }
}
