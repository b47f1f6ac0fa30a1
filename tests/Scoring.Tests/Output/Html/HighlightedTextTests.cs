using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class HighlightedTextTests
{
    [Fact]
    public void Write_OverlappingFindings_NamesBothWhereTheyMeet() => Assert.Equal(
        "<mark class=\"bad\" data-t=\"contempt|93%\" title=\"Contempt 93%\">ab</mark>"
        + "<mark class=\"bad\" data-t=\"contempt|93%,next_step\" title=\"Contempt 93%, Next step as a closed choice\">c</mark>"
        + "<mark class=\"check\" data-t=\"next_step\" title=\"Next step as a closed choice\">d</mark>ef",
        Written("abcdef", new Highlight(0, 3, "contempt", 0.93, "bad"), new Highlight(2, 4, "next_step", null, "check")));

    [Fact]
    public void Write_TextWithMarkup_EncodesIt() => Assert.Equal(
        "&lt;b&gt;<mark class=\"bad\" data-t=\"contempt|50%\" title=\"Contempt 50%\">&lt;i&gt;</mark>&amp;", Written("<b><i>&", new Highlight(3, 6, "contempt", 0.5, "bad")));

    [Fact]
    public void Write_RangeBeyondTheText_IsCut() => Assert.Equal(
        "a<mark class=\"warn\" data-t=\"refusal\" title=\"Refusal\">b</mark>", Written("ab", new Highlight(1, 99, "refusal", null, "warn")));

    private static string Written(string text, params Highlight[] highlights)
    {
        using var writer = new StringWriter();
        HighlightedText.Write(new HtmlText(writer, HtmlWords.English), text, highlights);
        return writer.ToString();
    }
}
