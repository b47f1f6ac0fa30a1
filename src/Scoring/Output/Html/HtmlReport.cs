using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Scoring.Output.Html;

/// <summary>One HTML file for people: figures of all calls, and the pages of those most worth a look. Memory holds the figures and a card a page.</summary>
/// <param name="language">"zh" or "en"; null: most calls' language.</param>
/// <param name="rules">The team's own of this run; null: those that the reports name.</param>
/// <param name="maximumPages">How many calls get a page.</param>
internal sealed class HtmlReport(string? language, RuleSet? rules = null, int maximumPages = HtmlReport.MaximumPages) : IDisposable
{
    /// <summary>10 to 20 MB; more would be slow to open.</summary>
    public const int MaximumPages = 1_000;

    private readonly Overview _overview = new(rules);
    private readonly CallPages _pages = new(maximumPages);
    private int _count;

    /// <summary>Takes in the next report of the input.</summary>
    public void Add(CallReport report)
    {
        _overview.Add(report);
        var card = CallCard.Of(_count++, report);
        // Pages are written in the call's own language; the script puts the page's words into the reader's when a page is opened.
        _pages.Offer(card, writer => CallPage.Write(new HtmlText(writer, HtmlWords.For(language ?? report.Language)), card, report));
    }

    /// <summary>Writes the file; once, at the end.</summary>
    public void WriteTo(TextWriter writer) => HtmlPage.Write(new HtmlText(writer, HtmlWords.For(language ?? _overview.Language)), _overview, _pages.Ranked());

    public void Dispose() => _pages.Dispose();
}
