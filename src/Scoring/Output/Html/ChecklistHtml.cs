using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>A call's checks with their outcomes.</summary>
internal static class ChecklistHtml
{
    private static readonly (CheckOutcome Outcome, string Sign)[] Groups =
        [(CheckOutcome.Missed, "✗"), (CheckOutcome.Met, "✓"), (CheckOutcome.CannotTell, "?"), (CheckOutcome.NotApplicable, "–")];

    public static void Write(HtmlText html, IReadOnlyList<CheckResult> checks)
    {
        if (checks.Count == 0)
            return;
        html.WordIn("h3", "checklist", "");
        foreach (var (outcome, sign) in Groups)
        {
            var those = checks.Where(check => check.Outcome == outcome).ToList();
            if (those.Count == 0)
                continue;
            html.Raw($"<p class=\"checks {outcome.ToKey()}\">").WordIn("b", outcome.ToKey(), "").Raw(" ");
            foreach (var check in those)
                html.Raw($"<span class=\"c\" title=\"{HtmlText.Encode(check.Handbook)}\">{sign} ").Word(check.Check).Raw("</span> ");
            html.Raw("</p>");
        }
    }
}
