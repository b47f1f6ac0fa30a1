using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;
using Parley.Scoring.Commands;
using Parley.Scoring.Output.Html;
using Parley.Scoring.Output.Tables;
using Parley.Scoring.Running;

namespace Parley.Scoring.Output;

/// <summary>A format that can only be written when all reports are there. Those that are written call by call are a <see cref="ReportOutput"/>.</summary>
internal abstract class ReportDocument
{
    /// <summary>Null: the format is written call by call.</summary>
    /// <param name="format">Which.</param>
    /// <param name="language">Of an HTML report: "zh" or "en"; null: most calls' language.</param>
    /// <param name="rules">The team's own of this run, for an HTML report; null: those that the reports name.</param>
    public static ReportDocument? For(ReportFormat format, string? language = null, RuleSet? rules = null) => format switch
    {
        ReportFormat.Html => new HtmlDocument(language, rules),
        ReportFormat.Parquet => new ParquetDocument(),
        _ => null,
    };

    /// <summary>Writes the whole document; the same reports give the same bytes.</summary>
    /// <param name="reports">In the order of the input; may be gone through several times, and does not fit in memory.</param>
    /// <param name="counts">What the run counted, what it could not score included.</param>
    /// <param name="output">Written forward only.</param>
    public abstract Task WriteAsync(IEnumerable<CallReport> reports, ScoreCounts counts, Stream output, CancellationToken cancellation);
}
