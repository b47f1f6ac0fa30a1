using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

public sealed class CallPagesTests
{
    [Fact]
    public void Ranked_MoreCallsThanPages_KeepsTheMostWorthwhileWithTheirOwnPages()
    {
        using var pages = new CallPages(maximum: 3);
        string[][] violations = [[], ["arguing"], ["arguing", "contempt"], [], ["begging"], ["arguing", "contempt", "begging"]];
        for (var i = 0; i < violations.Length; i++)
        {
            var text = $"第{i}通";
            pages.Offer(CallCard.Of(i, Reports.Call($"call {i}", violations[i])), writer => writer.Write(text));
        }

        var ranked = pages.Ranked();

        // Calls 1 and 4 are alike: the earlier one stays.
        Assert.Equal([5, 2, 1], ranked.Select(page => page.Card.Index));
        Assert.Equal(["第5通", "第2通", "第1通"], ranked.Select(page => Written(page.CopyTo)));
    }

    private static string Written(Action<TextWriter> copyTo)
    {
        using var writer = new StringWriter();
        copyTo(writer);
        return writer.ToString();
    }
}
