namespace Parley.Scoring.Output.Html;

/// <summary>Bars as inline SVG, drawn in the cell of a table that holds the figures: whoever cannot see the bar reads the cell.</summary>
internal static class Bars
{
    /// <summary>One bar.</summary>
    /// <param name="share">Of the full width, 0–1.</param>
    /// <param name="colour">A class of the style sheet.</param>
    public static string One(double share, string colour) =>
        $"<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"ground\" width=\"100\" height=\"10\"/><rect class=\"{colour}\" width=\"{HtmlText.Plain(100 * Math.Clamp(share, 0, 1))}\" height=\"10\"/></svg>";

    /// <summary>Several parts of a whole, side by side.</summary>
    public static string Stacked(params ReadOnlySpan<(double Count, string Colour)> parts)
    {
        var whole = 0.0;
        foreach (var (count, _) in parts)
            whole += count;
        var svg = "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"ground\" width=\"100\" height=\"10\"/>";
        var left = 0.0;
        foreach (var (count, colour) in parts)
        {
            var width = whole > 0 ? 100 * count / whole : 0;
            if (width > 0)
                svg += $"<rect class=\"{colour}\" x=\"{HtmlText.Plain(left)}\" width=\"{HtmlText.Plain(width)}\" height=\"10\"/>";
            left += width;
        }
        return svg + "</svg>";
    }
}
