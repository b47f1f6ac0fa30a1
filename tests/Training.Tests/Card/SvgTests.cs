using System.Xml.Linq;
using Parley.Training.Card;
using Parley.Training.Evaluation;

namespace Parley.Training.Tests.Card;

public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void ToString_TextThatIsMarkup_IsWellFormed()
    {
        var picture = new SvgPicture(100, 50, "a < b & \"c\"");
        picture.Text(1, 2, "<script>&");
        picture.Line(0, 0, 1.005, 2, "#000000", isDashed: true);

        var root = XDocument.Parse(picture.ToString()).Root!;

        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal("a < b & \"c\"", root.Element(Svg + "title")!.Value);
        Assert.Contains(root.Elements(Svg + "text"), text => text.Value == "<script>&");
        Assert.DoesNotContain("\r", picture.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CalibrationPicture_Curve_HasADotForEachFilledBin()
    {
        var curve = new CalibrationCurve();
        curve.Add(0.15, false);
        curve.Add(0.95, true);

        var root = XDocument.Parse(CalibrationPicture.Of("Calibration", curve).ToString()).Root!;

        Assert.Equal(2, root.Elements(Svg + "circle").Count());
        Assert.Single(root.Elements(Svg + "line"), line => line.Attribute("stroke-dasharray") is not null);
    }

    [Fact]
    public void CalibrationPicture_NoRows_IsStillAPicture()
    {
        var root = XDocument.Parse(CalibrationPicture.Of("Calibration", new CalibrationCurve()).ToString()).Root!;

        Assert.Contains(root.Elements(Svg + "text"), text => text.Value == "0 rows, expected calibration error –");
    }

    [Fact]
    public void ConfusionPicture_Counts_StandInTheirCells()
    {
        var root = XDocument.Parse(ConfusionPicture.Of("Confusion", ["a", "b"], new[,] { { 3, 1 }, { 0, 12 } }).ToString()).Root!;

        Assert.Equal(["3", "1", "12"], root.Elements(Svg + "text").Select(text => text.Value).Where(text => int.TryParse(text, out _)));
        Assert.Equal(1 + 4, root.Elements(Svg + "rect").Count());
    }

    [Fact]
    public void Quote_Markdown_IsEscapedAndCut()
    {
        Assert.Equal(@"a \| \*b\* \_c\_ \`d\` \<e\> \[f\]".Replace(@"\>", ">", StringComparison.Ordinal), Markdown.Quote("a | *b* _c_ `d` <e> [f]"));
        Assert.Equal("one two", Markdown.Quote("one\ntwo"));
        Assert.EndsWith("…", Markdown.Quote(new string('x', 500)), StringComparison.Ordinal);
    }
}
