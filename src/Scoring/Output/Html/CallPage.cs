using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>One call: its line in the list, and the page to which it opens.</summary>
internal static class CallPage
{
    public static void Write(HtmlText html, CallCard card, CallReport report)
    {
        WriteLine(html, card, report);
        html.Raw("<div class=\"body\">");
        WriteFacts(html, report);
        html.Raw("<div class=\"columns\"><div class=\"said\">");
        if (report.Turns.Count > 0)
            html.WordIn("h3", "transcript", "");
        TranscriptHtml.Write(html, report);
        html.Raw("</div><aside>");
        WritePersonality(html, report.Personality);
        ScorecardHtml.Write(html, report.Scorecard);
        RulesHtml.Write(html, report);
        ChecklistHtml.Write(html, report.Checks);
        NotesHtml.Write(html, report);
        html.Raw("</aside></div>");
        StrategiesHtml.Write(html, report.Strategies);
        html.Raw("</div></details>\n");
    }

    private static void WriteLine(HtmlText html, CallCard card, CallReport report)
    {
        var violations = report.AllViolations.Count();
        html.Raw($"<details class=\"call\" id=\"call-{card.Index}\" lang=\"{(report.Language == "en" ? "en" : "zh")}\" data-id=\"{HtmlText.Encode(card.CallId)}\" data-agent=\"{HtmlText.Encode(card.AgentId ?? "")}\" data-team=\"{HtmlText.Encode(card.Team ?? "")}\"")
            .Raw($" data-personality=\"{HtmlText.Encode(card.Personality)}\" data-violation=\"{HtmlText.Encode(string.Join(' ', card.Violations))}\" data-violations=\"{violations}\" data-score=\"{(card.Score is { } score ? HtmlText.Plain(score) : "")}\"")
            .Raw($" data-worth=\"{HtmlText.Plain(card.Worth.Points)}\" data-date=\"{card.StartedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}\">");
        html.Raw("<summary><span class=\"id\">").Text(card.CallId).Raw("</span><span class=\"who\">");
        if (report.IsNote)
            html.Word("note").Raw(" ");
        html.Text(string.Join(" · ", new[] { card.AgentId, card.Team, card.StartedAt?.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) }.OfType<string>())).Raw("</span>");
        html.WordIn("span", card.Personality, $" class=\"type p-{HtmlText.Encode(card.Personality)}\"");
        WorthSection.WriteReasons(html, card);
        html.Raw($"<span class=\"score\"{html.Attribute("title", "score")}>{HtmlText.Number(card.Score)}</span></summary>");
    }

    private static void WriteFacts(HtmlText html, CallReport report)
    {
        html.Raw("<p class=\"facts\">").Word("stage").Raw(": ").Word(report.Stage);
        if (report.StartedAt is { } start)
            html.Raw(" · ").Word("started").Raw(start.ToString(" yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        if (!report.IsNote && report.Roles.Origin != RolesOrigin.Given)
            html.Raw(" · ").WordIn("strong", "roles_" + report.Roles.Origin.ToKey(), "", report.Roles.Origin == RolesOrigin.Inferred ? [HtmlText.Percent(report.Roles.Confidence)] : []);
        if (report.Roles.Swapped is { } swapped)
            html.Raw(" · ").WordIn("strong", "roles_swapped", "", HtmlText.Percent(swapped));
        html.Raw("</p>");
    }

    private static void WritePersonality(HtmlText html, PersonalityFinding personality)
    {
        html.WordIn("h3", "personality", "").Raw("<p>").WordIn("strong", personality.Type, "").Raw(" " + HtmlText.Percent(personality.Probability));
        if (personality.Secondary is { } second)
            html.Raw(", ").Word("secondary").Raw(" ").Word(second);
        html.Raw("</p>");
        PersonalityChart.Write(html, personality);
    }
}
