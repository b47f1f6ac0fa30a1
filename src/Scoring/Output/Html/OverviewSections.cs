namespace Parley.Scoring.Output.Html;

/// <summary>The figures of all calls, section by section. A section with nothing to show says so.</summary>
internal static class OverviewSections
{
    public static void Write(HtmlText html, Overview overview, IReadOnlyList<(CallCard Card, Action<TextWriter> CopyTo)> calls)
    {
        Headline.Write(html, overview);
        WorthSection.Write(html, [.. calls.Select(call => call.Card)]);
        ScorecardSection.Write(html, overview);
        ViolationSection.Write(html, overview);
        html.Raw("<div class=\"pair\">");
        PersonalitySection.Write(html, overview);
        ObjectionSection.Write(html, overview);
        html.Raw("</div>");
        ChecklistSection.Write(html, overview);
        RuleSection.Write(html, overview);
        TrendSection.Write(html, overview);
    }
}
