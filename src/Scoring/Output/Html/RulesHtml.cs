using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>The team's own rules that hit in a call, with the turns that show it, and those that could not be told. The others did not hit.</summary>
internal static class RulesHtml
{
    public static void Write(HtmlText html, CallReport report)
    {
        if (report.Versions.Rules.Length == 0 && report.Rules.Count == 0)
            return;
        html.WordIn("h3", "rules", "");
        if (report.Rules.Count == 0)
        {
            html.WordIn("p", "no_rule_hit", " class=\"none\"");
            return;
        }
        html.Raw("<ul class=\"rules\">");
        foreach (var rule in report.Rules)
        {
            html.Raw($"<li class=\"{rule.Outcome.ToKey()}\">").Text(rule.Title);
            if (rule.Outcome != RuleOutcome.Hit)
                html.Raw(" ").WordIn("small", rule.Outcome.ToKey(), "");
            ScorecardHtml.WriteTurns(html, rule.Evidence);
            html.Raw("</li>");
        }
        html.Raw("</ul>");
    }
}
