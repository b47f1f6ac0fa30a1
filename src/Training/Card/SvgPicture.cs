using System.Globalization;
using System.Xml.Linq;

namespace Parley.Training.Card;

/// <summary>A small SVG drawing, in pixels from the upper left corner.</summary>
internal sealed class SvgPicture
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly XElement _root;

    /// <param name="title">Read out in place of the picture.</param>
    public SvgPicture(double width, double height, string title)
    {
        _root = new XElement(
            Svg + "svg", new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"), new XAttribute("width", Number(width)),
            new XAttribute("height", Number(height)), new XAttribute("font-family", "sans-serif"), new XAttribute("role", "img"), new XElement(Svg + "title", title));
        Rectangle(0, 0, width, height, "#ffffff");
        Text(width / 2, 20, title, "middle", 14);
    }

    public void Rectangle(double x, double y, double width, double height, string fill) =>
        Add("rect", ("x", x), ("y", y), ("width", width), ("height", height)).Add(new XAttribute("fill", fill));

    public void Line(double x1, double y1, double x2, double y2, string stroke, bool isDashed = false)
    {
        var line = Add("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));
        line.Add(new XAttribute("stroke", stroke));
        if (isDashed)
            line.Add(new XAttribute("stroke-dasharray", "4 3"));
    }

    public void Curve(IEnumerable<(double X, double Y)> points, string stroke)
    {
        var curve = Add("polyline");
        curve.Add(
            new XAttribute("points", string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))), new XAttribute("fill", "none"),
            new XAttribute("stroke", stroke), new XAttribute("stroke-width", "2"));
    }

    public void Circle(double x, double y, double radius, string fill) => Add("circle", ("cx", x), ("cy", y), ("r", radius)).Add(new XAttribute("fill", fill));

    /// <param name="anchor">"start", "middle" or "end".</param>
    public void Text(double x, double y, string text, string anchor = "start", double size = 11, string fill = "#222222")
    {
        var element = Add("text", ("x", x), ("y", y), ("font-size", size));
        element.Add(new XAttribute("text-anchor", anchor), new XAttribute("fill", fill), text);
    }

    public override string ToString() => _root.ToString().ReplaceLineEndings("\n") + "\n";

    private XElement Add(string name, params ReadOnlySpan<(string Name, double Value)> attributes)
    {
        var element = new XElement(Svg + name);
        foreach (var (attribute, value) in attributes)
            element.Add(new XAttribute(attribute, Number(value)));
        _root.Add(element);
        return element;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
