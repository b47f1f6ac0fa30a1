using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Parley.Analysis.Calls;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Tests.Output.Html;

/// <summary>The HTML report as a reader meets it: in a browser, offline.</summary>
public sealed class HtmlReportTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _complaints = [];

    [Fact]
    public async Task Open_Offline_AsksForNothingAndComplainsAboutNothing()
    {
        var page = await OpenAsync(Sample());

        Assert.Equal("通话质检报告", await page.InnerTextAsync("h1"));
        Assert.Equal("4", await page.InnerTextAsync("[data-figure=calls]"));
        Assert.Equal("100.0", await page.InnerTextAsync("[data-figure=rate]"));
        await page.Locator("ol.worth a").First.ClickAsync();
        await Assertions.Expect(page.Locator("details[open] .turns")).ToBeVisibleAsync();
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Language_Switched_ChangesEveryWordOfThePageAndOfOpenCalls()
    {
        var page = await OpenAsync(Sample());
        await page.Locator("details.call >> summary").First.ClickAsync();

        await page.SelectOptionAsync("#language", "en");

        Assert.Equal("Call quality report", await page.InnerTextAsync("h1"));
        Assert.Equal("en", await page.GetAttributeAsync("html", "lang"));
        Assert.Equal("Contempt 93%, Arguing 93%", await page.Locator("details[open] mark.bad").First.GetAttributeAsync("title"));
        Assert.Equal("4 of 4 shown", await page.InnerTextAsync("#shown"));
        var words = await page.Locator("[data-w]:visible").AllInnerTextsAsync();
        Assert.DoesNotContain(words, word => word.Any(c => c is >= '\u4e00' and <= '\u9fff'));
        await page.Locator("details.call:not([open]) >> summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("details[open] h3[data-w=transcript]").Last).ToHaveTextAsync("Transcript");
    }

    [Theory]
    [InlineData(ColorScheme.Light, "auto", false)]
    [InlineData(ColorScheme.Dark, "auto", true)]
    [InlineData(ColorScheme.Light, "dark", true)]
    [InlineData(ColorScheme.Dark, "light", false)]
    public async Task Theme_OfTheSystemOrChosen_SetsGroundAndInk(ColorScheme system, string chosen, bool isDark)
    {
        var page = await OpenAsync(Sample(), system);

        await page.SelectOptionAsync("#theme", chosen);

        Assert.Equal(isDark, await page.EvaluateAsync<bool>("() => Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]) < 80"));
        Assert.NotEqual(isDark, await page.EvaluateAsync<bool>("() => Number(getComputedStyle(document.body).color.match(/\\d+/)[0]) < 80"));
    }

    [Fact]
    public async Task Filters_SetAndReset_ShowTheCallsThatFit()
    {
        var page = await OpenAsync(Sample());

        await page.SelectOptionAsync("[name=agent]", "lin");
        Assert.Equal(["c-1", "c-3"], await ShownAsync(page));
        await page.SelectOptionAsync("[name=violation]", "begging");
        Assert.Equal(["c-3"], await ShownAsync(page));
        await page.ClickAsync("[type=reset]");
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("显示 4 通中的 4 通");
        await page.CheckAsync("[name=alerts]");
        Assert.Equal(["c-1", "c-3", "c-4"], await ShownAsync(page));
        await page.FillAsync("[name=text]", "nothing like this");
        Assert.Empty(await ShownAsync(page));
        await Assertions.Expect(page.Locator("#none-shown")).ToBeVisibleAsync();
        await page.ClickAsync("[type=reset]");
        await page.SelectOptionAsync("[name=sort]", "id");
        Assert.Equal(["c-1", "c-2", "c-3", "c-4"], await page.Locator("details.call").EvaluateAllAsync<string[]>("calls => calls.map(call => call.dataset.id)"));
    }

    [Fact]
    public async Task Evidence_OfAViolation_IsHighlightedWithFindingAndProbability()
    {
        var page = await OpenAsync(Sample());
        await page.Locator("ol.worth a").First.ClickAsync();

        var mark = page.Locator("details[open] mark.bad").First;

        Assert.Equal("嫌贵就别买", await mark.InnerTextAsync());
        Assert.Equal("表示不屑 93%, 与客户争辩 93%", await mark.GetAttributeAsync("title"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await mark.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor"));
        Assert.Equal(1, await page.Locator("details[open] svg.spark circle").CountAsync());
    }

    [Fact]
    public async Task Text_WithScriptInEveryField_IsShownAndNeverRun()
    {
        var bad = Reports.Call(Reports.Attack, Reports.Attack) with
        {
            AgentId = Reports.Attack,
            Team = Reports.Attack,
            Stage = Reports.Attack,
            Personality = Reports.Personality(Reports.Attack) with { Secondary = Reports.Attack },
            Checks = [Reports.Check(Reports.Attack, CheckOutcome.Missed) with { Handbook = Reports.Attack }],
            Objections = [Reports.Objection(Reports.Attack, ObjectionAnswer.Open, blocking: true)],
            Notes = new CallNotes { Company = Reports.Attack, Buyer = Reports.Attack, Contacts = [new Contact(Reports.Attack, Reports.Attack, default)], Promises = [new Promise(Reports.Attack, false, default)] },
            Strategies = [new Recommendation { Id = "s", Title = Reports.Attack, Reason = Reports.Attack, Handbook = Reports.Attack, Action = Reports.Attack, Say = Reports.Attack, Avoid = Reports.Attack, Because = "" }],
            Versions = new Versions(Reports.Attack, Reports.Attack, Reports.Attack),
        };
        bad = bad with { Turns = [bad.Turns[0] with { Text = Reports.Attack }, bad.Turns[1]] };

        var page = await OpenAsync([bad, bad]);
        await page.Locator("details.call >> summary").First.ClickAsync();
        await page.SelectOptionAsync("#language", "en");

        Assert.Null(await page.EvaluateAsync<object?>("() => window.hit ?? null"));
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Equal(2, await page.Locator("script").CountAsync());
        Assert.Contains("<script>", await page.Locator("details[open] .turns").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Page_LightAndDark_PassesAxe()
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await OpenAsync(Sample(), scheme);
            await page.Locator("details.call >> summary").First.ClickAsync();

            var result = await page.RunAxe();

            Assert.Empty(result.Violations.Select(violation => $"{scheme}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        }
    }

    [Fact]
    public async Task Page_NarrowScreen_DoesNotScrollSideways()
    {
        var page = await OpenAsync(Sample());
        await page.SetViewportSizeAsync(420, 900);
        await page.Locator("details.call >> summary").First.ClickAsync();

        Assert.Equal(420, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Complete_MoreCallsThanPages_SaysHowManyHaveNone()
    {
        var page = await OpenAsync(Sample(), maximumPages: 2);

        Assert.Equal("这里列出最值得看的 2 通；其余 2 通只计入上面的指标。用 --format jsonl 可得到全部。", await page.InnerTextAsync(".notice"));
        Assert.Equal("4", await page.InnerTextAsync("[data-figure=calls]"));
        Assert.Equal(2, await page.Locator("details.call").CountAsync());
    }

    [Fact]
    public async Task Complete_NotesAndInferredRoles_SaysHowTheyCount()
    {
        var note = Reports.Call("n-1") with { IsNote = true, Turns = [], Checks = [], NoteViolations = [new ViolationFinding { Id = "n-1/0/begging", Violation = "begging", Probability = 0.7 }] };
        var inferred = Reports.Call("c-5") with { Roles = new RolesFinding(RolesOrigin.Inferred, 0.6, new Dictionary<string, Speaker>()), IsMasked = true };

        var page = await OpenAsync([note, inferred]);

        Assert.Equal("其中 1 次为笔记承认；比率只计通话。", await page.InnerTextAsync("#violations .hint"));
        Assert.Contains("有 1 通电话没有注明谁是销售", await page.InnerTextAsync(".reading"), StringComparison.Ordinal);
        Assert.Contains("Parley 0.1.0, v1, p1", await page.InnerTextAsync(".reading"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("header strong").CountAsync());
        Assert.Equal("1 通电话，1 条笔记", await page.Locator(".scope span").First.InnerTextAsync());
    }

    [Fact]
    public async Task Complete_DatedCalls_DrawsTrends()
    {
        var page = await OpenAsync(Sample());

        Assert.Equal(3, await page.Locator(".trend svg").CountAsync());
        Assert.Equal(2, await page.Locator(".trend").First.Locator("circle").CountAsync());
        Assert.Equal("2026-03-02: 200.0", await page.Locator(".trend circle title").First.TextContentAsync());
    }

    [Fact]
    public async Task Score_FormatHtml_WritesAPageInTheLanguageAskedFor()
    {
        var file = _folder.PathOf("report.html");
        var (exitCode, _, error) = await CommandLine.RunAsync("score", _folder.Write("call.txt", A.Call), "--out", file, "--language", "en");

        Assert.True(exitCode == 0, error);
        var page = await OpenAsync(file, ColorScheme.Light);
        Assert.Equal("Call quality report", await page.InnerTextAsync("h1"));
        await page.Locator("details.call >> summary").ClickAsync();
        await Assertions.Expect(page.Locator("mark.bad").First).ToBeVisibleAsync();
        Assert.Empty(_complaints);
    }

    [Fact]
    public void Complete_WithoutAnyCall_SaysSoInsteadOfZeros()
    {
        var file = Write([], HtmlReport.MaximumPages);

        var html = File.ReadAllText(file);
        Assert.Contains("data-figure=\"rate\">–<", html, StringComparison.Ordinal);
        Assert.Contains("data-w=\"no_checks\"", html, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static CallReport[] Sample()
    {
        var day = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(8));
        return
        [
            Reports.Call("c-1", "contempt", "arguing") with { AgentId = "lin", Team = "north", StartedAt = day, Objections = [Reports.Objection("objection_price", ObjectionAnswer.Violated, blocking: true)] },
            Reports.Call("c-2") with { AgentId = "mo", Team = "south", StartedAt = day.AddDays(1), Personality = Reports.Personality(Labels.Personalities.Hesitant) },
            Reports.Call("c-3", "begging") with { AgentId = "lin", Team = "north" },
            Reports.Call("c-4", "pessimism") with { Language = "en" },
        ];
    }

    private static async Task<string[]> ShownAsync(IPage page) => await page.Locator("details.call:visible .id").AllInnerTextsAsync() is var ids ? [.. ids.Order()] : [];

    private Task<IPage> OpenAsync(IEnumerable<CallReport> reports, ColorScheme scheme = ColorScheme.Light, int maximumPages = HtmlReport.MaximumPages) =>
        OpenAsync(Write(reports, maximumPages), scheme);

    private async Task<IPage> OpenAsync(string file, ColorScheme scheme)
    {
        var page = await browser.NewPageAsync(scheme);
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(file).AbsoluteUri && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add(request.Url);
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    private string Write(IEnumerable<CallReport> reports, int maximumPages)
    {
        var file = _folder.PathOf(Guid.NewGuid() + ".html");
        using var report = new HtmlReport(language: null, rules: null, maximumPages);
        foreach (var call in reports)
            report.Add(call);
        using var writer = new StreamWriter(file);
        report.WriteTo(writer);
        return file;
    }
}
