using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>A call's personality over its customer turns as a small SVG: height is the probability, colour the type.</summary>
internal static class PersonalityChart
{
    private const double Width = 320;
    private const double Height = 56;
    private const double Margin = 6;

    public static void Write(HtmlText html, PersonalityFinding personality)
    {
        var points = personality.History;
        if (points.Count == 0)
            return;
        html.Raw($"<svg class=\"spark\" viewBox=\"0 0 {HtmlText.Plain(Width)} {HtmlText.Plain(Height)}\" role=\"img\"{html.Attribute("aria-label", "personality_over_time")}>");
        html.Raw($"<line class=\"grid\" x1=\"0\" x2=\"{HtmlText.Plain(Width)}\" y1=\"{Y(0)}\" y2=\"{Y(0)}\"/><line class=\"grid\" x1=\"0\" x2=\"{HtmlText.Plain(Width)}\" y1=\"{Y(1)}\" y2=\"{Y(1)}\"/>");
        var line = string.Join(' ', points.Select((point, i) => $"{X(i, points.Count)},{Y(point.Probability)}"));
        html.Raw($"<polyline class=\"path\" points=\"{line}\"/>");
        for (var i = 0; i < points.Count; i++)
        {
            html.Raw($"<circle class=\"p-{HtmlText.Encode(points[i].Type)}\" cx=\"{X(i, points.Count)}\" cy=\"{Y(points[i].Probability)}\" r=\"4\"><title>")
                .Raw($"{points[i].Turn + 1}: {HtmlText.Encode(html.Words[points[i].Type])} {HtmlText.Percent(points[i].Probability)}</title></circle>");
        }
        html.Raw("</svg><p class=\"legend\">");
        foreach (var type in points.Select(point => point.Type).Distinct())
            html.Raw($"<i class=\"p-{HtmlText.Encode(type)}\"></i>").Word(type).Raw(" ");
        html.Raw("</p>");
    }

    private static string X(int index, int count) => HtmlText.Plain(count == 1 ? Width / 2 : Margin + ((Width - (2 * Margin)) * index / (count - 1)));

    private static string Y(double probability) => HtmlText.Plain(Margin + ((Height - (2 * Margin)) * (1 - probability)));
}
