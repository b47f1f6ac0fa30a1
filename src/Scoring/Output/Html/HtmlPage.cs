using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Scoring.Output.Html;

/// <summary>The whole file: nothing is fetched from anywhere, and the browser is told to refuse it and any script but the page's own.</summary>
internal static class HtmlPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    public static void Write(HtmlText html, Overview overview, IReadOnlyList<(CallCard Card, Action<TextWriter> CopyTo)> calls)
    {
        WriteHead(html);
        WriteHeader(html, overview);
        html.Raw("<main id=\"main\">");
        OverviewSections.Write(html, overview, calls);
        CallList.Write(html, overview, calls);
        WriteReading(html, overview);
        html.Raw("</main>\n<script type=\"application/json\" id=\"words\">").Raw(HtmlWords.Json())
            .Raw("</script>\n<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");
    }

    private static void WriteHead(HtmlText html)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        html.Raw($"<!DOCTYPE html>\n<html lang=\"{html.Words.Language}\" data-theme=\"auto\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; img-src data:\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n")
            .WordIn("title", "title", "").Raw("\n<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n");
    }

    private static void WriteHeader(HtmlText html, Overview overview)
    {
        html.WordIn("a", "skip", " class=\"skip\" href=\"#main\"").Raw("<header><div class=\"top\"><div>").WordIn("h1", "title", "");
        html.Raw("<p class=\"scope\">").Word(overview.Notes > 0 ? "scope" : "scope_calls", HtmlText.Number(overview.All.Calls), HtmlText.Number(overview.Notes));
        if (overview.Days.Count > 0)
            html.Raw(" · ").Word("scope_days", Day(overview.Days.First().Key), Day(overview.Days.Last().Key));
        if (overview.Masked > 0 && overview.Masked == overview.Count)
            html.Raw(" · ").WordIn("strong", "masked", "");
        html.Raw("</p></div><div class=\"switches\">");
        WriteSwitch(html, "language", [("zh", "中文"), ("en", "English")], html.Words.Language);
        html.Raw($"<label class=\"switch\">").Word("theme").Raw("<select id=\"theme\">");
        foreach (var theme in (string[])["auto", "light", "dark"])
            html.WordIn("option", "theme_" + theme, $" value=\"{theme}\"");
        html.Raw($"</select></label></div></div><nav{html.Attribute("aria-label", "sections")}>");
        foreach (var section in Sections(overview))
            html.WordIn("a", section, $" href=\"#{section}\"");
        html.Raw("</nav></header>\n");
    }

    /// <summary>The sections with their anchors, for the list of contents.</summary>
    private static string[] Sections(Overview overview) =>
    [
        "worth_look", .. overview.Standards.Scorecard is null ? Array.Empty<string>() : ["scorecard"], "violations", "personalities", "objections", "checklist",
        .. overview.Standards.Rules.Count == 0 ? Array.Empty<string>() : ["rules"], "trends", "call_pages",
    ];

    private static void WriteSwitch(HtmlText html, string name, IReadOnlyList<(string Value, string Word)> choices, string chosen)
    {
        html.Raw("<label class=\"switch\">").Word(name).Raw($"<select id=\"{name}\">");
        foreach (var (value, word) in choices)
            html.Raw($"<option value=\"{value}\" lang=\"{value}\"{(value == chosen ? " selected" : "")}>{word}</option>");
        html.Raw("</select></label>");
    }

    private static void WriteReading(HtmlText html, Overview overview)
    {
        html.Raw("<section class=\"reading\">").WordIn("h2", "reading", "").Raw("<ul>");
        foreach (var word in (string[])["reading_model", "reading_rate", "reading_score", "reading_worth"])
            html.WordIn("li", word, "");
        if (overview.Standards.Scorecard is not null)
            html.WordIn("li", "reading_scorecard", "");
        if (overview.UnsureRoles > 0)
            html.WordIn("li", "reading_roles", "", HtmlText.Number(overview.UnsureRoles));
        foreach (var versions in overview.Versions)
            html.WordIn("li", "made_by", "", versions);
        html.Raw("</ul></section>");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
