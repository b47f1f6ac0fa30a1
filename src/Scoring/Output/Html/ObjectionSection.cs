using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>Objections by kind, what became of them, and what still blocks deals (H5, H6.3).</summary>
internal static class ObjectionSection
{
    private static readonly (ObjectionAnswer Answer, string Colour)[] Answers =
    [
        (ObjectionAnswer.Answered, "good"), (ObjectionAnswer.Violated, "bad"), (ObjectionAnswer.PassedBy, "warn"), (ObjectionAnswer.Open, "dim"),
    ];

    public static void Write(HtmlText html, Overview overview)
    {
        html.Raw("<section id=\"objections\">").WordIn("h2", "objections", "");
        if (overview.Objections.Count == 0)
        {
            html.WordIn("p", "no_objections", " class=\"none\"").Raw("</section>\n");
            return;
        }
        html.Raw("<p class=\"legend\">");
        foreach (var (answer, colour) in Answers)
            html.Raw($"<i class=\"{colour}\"></i>").Word(answer.ToKey()).Raw(" ");
        html.Raw("</p><table><thead><tr>").WordIn("th", "kind", "").WordIn("th", "outcome", "").WordIn("th", "count", " class=\"n\"").WordIn("th", "blocking", " class=\"n\"").Raw("</tr></thead><tbody>");
        foreach (var (kind, counts) in overview.Objections.OrderByDescending(kind => kind.Value.Blocking).ThenByDescending(kind => kind.Value.All).ThenBy(kind => kind.Key, StringComparer.Ordinal))
        {
            html.Raw("<tr>").WordIn("th", kind, " scope=\"row\"").Raw("<td class=\"barcell wide\">").Raw(BarOf(counts)).Raw("<span class=\"only-read\">");
            foreach (var (answer, _) in Answers)
                html.Word(answer.ToKey()).Raw($" {HtmlText.Number(counts[answer])} ");
            html.Raw($"</span></td><td class=\"n\">{HtmlText.Number(counts.All)}</td><td class=\"n\"><strong>{HtmlText.Number(counts.Blocking)}</strong></td></tr>");
        }
        html.Raw("</tbody></table></section>\n");
    }

    private static string BarOf(ObjectionCounts counts) => Bars.Stacked([.. Answers.Select(answer => ((double)counts[answer.Answer], answer.Colour))]);
}
