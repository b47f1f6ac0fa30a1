using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

/// <summary>The team's own scorecard and rules as a reader of the HTML report meets them.</summary>
public sealed class StandardsPageTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Scorecard_OfCalls_HasItsFigureSectionAndBreakdown()
    {
        var page = await OpenAsync();

        Assert.Equal("37.5", await page.InnerTextAsync("[data-figure=card_score]"));
        Assert.Equal("team 1.0.0+ab12cd34", (await page.InnerTextAsync("#scorecard > .hint")).Split(" · ")[1]);
        Assert.Equal(["回应异议", "不求单 致命", "问候", "倾听投诉"], await page.Locator("#scorecard .wide-table tbody th").AllInnerTextsAsync());
        await page.Locator("details.call >> summary").First.ClickAsync();
        Assert.Equal("0 满分 100 评分卡 原为 75，受限", await page.InnerTextAsync("details[open] .total"));
        Assert.Equal(["✗ 不求单 致命 → 2", "◐ 回应异议", "✓ 问候"], await page.Locator("details[open] .items th").AllInnerTextsAsync());
        Assert.Equal(["–", "25 / 50", "50 / 50"], await page.Locator("details[open] .items td").AllInnerTextsAsync());
        Assert.Equal("不适用 – 倾听投诉", (await page.InnerTextAsync("details[open] .items + .checks")).Trim());
        Assert.Equal("0", await page.Locator("details[open] .score").InnerTextAsync());
    }

    [Fact]
    public async Task Rules_OfTheRun_AreAllShownAlsoThoseThatHitNowhere()
    {
        var page = await OpenAsync();

        var rows = await page.Locator("#rules tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => [...row.querySelectorAll('td.n')].map(cell => cell.innerText).join(' '))");
        Assert.Equal(["50% 1 1 0", "0% 0 1 1"], rows);
        Assert.Equal("求单 begs", await page.Locator("#rules tbody th").First.InnerTextAsync());
        await page.SelectOptionAsync("#language", "en");
        Assert.Equal("Begs begs", await page.Locator("#rules tbody th").First.InnerTextAsync());
        Assert.Equal("Own rules", await page.InnerTextAsync("nav a[href='#rules']"));
        await page.Locator("details.call >> summary").First.ClickAsync();
        Assert.Equal(["规则 begs → 2", "规则 no-thanks Cannot tell"], await page.Locator("details[open] .rules li").AllInnerTextsAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_WithStandards_PassesAxeAndFitsANarrowScreen(ColorScheme scheme)
    {
        var page = await OpenAsync(scheme);
        await page.Locator("details.call >> summary").First.ClickAsync();

        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        await page.SetViewportSizeAsync(420, 900);
        Assert.Equal(420, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public void Page_WithoutStandards_HasNoneOfTheirSections()
    {
        using var report = new HtmlReport(language: null);
        report.Add(Reports.Call("c"));
        using var page = new StringWriter();

        report.WriteTo(page);

        Assert.All((string[])["id=\"scorecard\"", "id=\"rules\"", "#scorecard", "#rules", "<p class=\"figure\" data-figure=\"card_score\"", "data-w=\"reading_scorecard\""],
            part => Assert.DoesNotContain(part, page.ToString(), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light)
    {
        var (rules, errors) = RuleSetLoader.Load(_folder.Write("rules.yaml", Standards.Rules));
        Assert.Empty(errors);
        var file = _folder.PathOf("report.html");
        using (var report = new HtmlReport(language: null, rules))
        {
            report.Add(StandardsReports.Call("a", isFatal: true, StandardsReports.Rule("begs", RuleOutcome.Hit), StandardsReports.Rule("no-thanks", RuleOutcome.CannotTell)));
            report.Add(StandardsReports.Call("b", isFatal: false));
            using var writer = new StreamWriter(file);
            report.WriteTo(writer);
        }
        var page = await browser.NewPageAsync(scheme);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }
}
