using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;
using Parley.Scoring.Running;

namespace Parley.Scoring.Output.Html;

/// <summary>The HTML report as a format of 'parley score'.</summary>
/// <param name="language">"zh" or "en"; null: most calls' language.</param>
/// <param name="rules">The team's own of this run; null: those that the reports name.</param>
internal sealed class HtmlDocument(string? language, RuleSet? rules) : ReportDocument
{
    public override async Task WriteAsync(IEnumerable<CallReport> reports, ScoreCounts counts, Stream output, CancellationToken cancellation)
    {
        using var html = new HtmlReport(language, rules);
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            html.Add(report);
        }
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        html.WriteTo(writer);
    }
}
