using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>What to do next time, in the playbook's words, which are in the call's language.</summary>
internal static class StrategiesHtml
{
    public static void Write(HtmlText html, IReadOnlyList<Recommendation> strategies)
    {
        if (strategies.Count == 0)
            return;
        html.WordIn("h3", "strategies", "").Raw("<ol class=\"strategies\">");
        foreach (var strategy in strategies)
        {
            html.Raw("<li><strong>").Text(strategy.Title).Raw("</strong> <small>").Text($"{strategy.Handbook} · {strategy.Reason}").Raw("</small><br>").Text(strategy.Action)
                .Raw("<q>").Text(strategy.Say).Raw("</q>");
            if (strategy.Avoid.Length > 0)
                html.Raw("<small class=\"avoid\">").Word("avoid").Raw(": ").Text(strategy.Avoid).Raw("</small>");
            html.Raw("</li>");
        }
        html.Raw("</ol>");
    }
}
