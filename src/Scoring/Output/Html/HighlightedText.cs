namespace Parley.Scoring.Output.Html;

/// <summary>Writes a text with its highlights; where they overlap, each piece names all of its findings and looks like the weightiest.</summary>
internal static class HighlightedText
{
    /// <param name="html">Where to.</param>
    /// <param name="text">As it was said.</param>
    /// <param name="highlights">The weightiest first; ranges outside of the text are cut.</param>
    public static void Write(HtmlText html, string text, IReadOnlyList<Highlight> highlights)
    {
        var edges = new SortedSet<int> { 0, text.Length };
        foreach (var highlight in highlights)
        {
            edges.Add(Math.Clamp(highlight.Start, 0, text.Length));
            edges.Add(Math.Clamp(highlight.End, 0, text.Length));
        }
        var start = 0;
        foreach (var end in edges.Skip(1))
        {
            WritePiece(html, text[start..end], [.. highlights.Where(highlight => highlight.Start < end && highlight.End > start)]);
            start = end;
        }
    }

    private static void WritePiece(HtmlText html, string piece, List<Highlight> findings)
    {
        if (findings.Count == 0)
        {
            html.Text(piece);
            return;
        }
        var keys = findings.Select(finding => finding.Label + (finding.Probability is { } probability ? "|" + HtmlText.Percent(probability) : ""));
        var title = findings.Select(finding => html.Words[finding.Label] + (finding.Probability is { } probability ? " " + HtmlText.Percent(probability) : ""));
        html.Raw($"<mark class=\"{findings[0].Style}\" data-t=\"{HtmlText.Encode(string.Join(',', keys))}\" title=\"{HtmlText.Encode(string.Join(", ", title))}\">").Text(piece).Raw("</mark>");
    }
}
