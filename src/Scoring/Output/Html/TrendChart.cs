using System.Globalization;

namespace Parley.Scoring.Output.Html;

/// <summary>A line over days or weeks as inline SVG, with its figures in the points' titles.</summary>
internal static class TrendChart
{
    private const double Width = 520;
    private const double Height = 170;
    private const double Left = 40;
    private const double Right = 14;
    private const double Top = 12;
    private const double Bottom = 24;
    private const int GridLines = 5;
    private const int DateLabels = 4;

    /// <param name="html">Where to.</param>
    /// <param name="title">A word's key.</param>
    /// <param name="points">In the order of time; undefined ones leave a gap.</param>
    /// <param name="maximum">The top of the scale; null: from the points.</param>
    /// <param name="colour">A class of the style sheet.</param>
    public static void Write(HtmlText html, string title, IReadOnlyList<(DateOnly Day, double? Value)> points, double? maximum, string colour)
    {
        var top = maximum ?? NiceMaximum(points.Max(point => point.Value ?? 0));
        html.Raw("<figure class=\"trend\">").WordIn("figcaption", title, "")
            .Raw($"<svg viewBox=\"0 0 {HtmlText.Plain(Width)} {HtmlText.Plain(Height)}\" role=\"img\"{html.Attribute("aria-label", title)}>");
        WriteGrid(html, top);
        WriteDates(html, points);
        html.Raw($"<path class=\"line {colour}\" d=\"{PathOf(points, top)}\"/>");
        foreach (var (point, index) in points.Select((point, index) => (point, index)).Where(item => item.point.Value is not null))
        {
            html.Raw($"<circle class=\"dot {colour}\" cx=\"{X(index, points.Count)}\" cy=\"{Y(point.Value!.Value, top)}\" r=\"{(points.Count > 40 ? "2" : "3.5")}\">")
                .Raw($"<title>{Day(point.Day)}: {HtmlText.Number(point.Value, 1)}</title></circle>");
        }
        html.Raw("</svg></figure>");
    }

    private static void WriteGrid(HtmlText html, double top)
    {
        for (var i = 0; i <= GridLines; i++)
        {
            var value = top * i / GridLines;
            html.Raw($"<line class=\"grid\" x1=\"{HtmlText.Plain(Left)}\" x2=\"{HtmlText.Plain(Width - Right)}\" y1=\"{Y(value, top)}\" y2=\"{Y(value, top)}\"/>")
                .Raw($"<text class=\"axis\" x=\"{HtmlText.Plain(Left - 6)}\" y=\"{Y(value, top)}\" dy=\"4\" text-anchor=\"end\">{HtmlText.Number(value, top < 10 ? 1 : 0)}</text>");
        }
    }

    private static void WriteDates(HtmlText html, IReadOnlyList<(DateOnly Day, double? Value)> points)
    {
        var labels = Math.Min(DateLabels, points.Count);
        for (var i = 0; i < labels; i++)
        {
            var index = labels == 1 ? 0 : i * (points.Count - 1) / (labels - 1);
            var anchor = labels == 1 ? "middle" : i == 0 ? "start" : i == labels - 1 ? "end" : "middle";
            html.Raw($"<text class=\"axis\" x=\"{X(index, points.Count)}\" y=\"{HtmlText.Plain(Height - 6)}\" text-anchor=\"{anchor}\">{points[index].Day.ToString(i == 0 ? "yyyy-MM-dd" : "MM-dd", CultureInfo.InvariantCulture)}</text>");
        }
    }

    private static string PathOf(IReadOnlyList<(DateOnly Day, double? Value)> points, double top)
    {
        var path = "";
        var isDown = false;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value)
                path += $"{(isDown ? "L" : "M")}{X(i, points.Count)} {Y(value, top)}";
            isDown = points[i].Value is not null;
        }
        return path;
    }

    /// <summary>1, 2 or 5 times a power of ten.</summary>
    private static double NiceMaximum(double largest)
    {
        if (largest <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        return largest <= power ? power : largest <= 2 * power ? 2 * power : largest <= 5 * power ? 5 * power : 10 * power;
    }

    private static string X(int index, int count) => HtmlText.Plain(count == 1 ? (Left + Width - Right) / 2 : Left + ((Width - Left - Right) * index / (count - 1)));

    private static string Y(double value, double top) => HtmlText.Plain(Top + ((Height - Top - Bottom) * (1 - (value / top))));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
