using Parley.Analysis.Calls;
using Parley.Scoring.Commands;
using Parley.Scoring.Output.Html;

namespace Parley.Scoring.Output;

/// <summary>Writes reports, one at a time.</summary>
internal abstract class ReportOutput
{
    /// <summary>The output of a format.</summary>
    /// <param name="format">Which.</param>
    /// <param name="target">Where to.</param>
    /// <param name="language">Of an HTML report: "zh" or "en"; null: most calls' language.</param>
    public static ReportOutput For(ReportFormat format, OutputTarget target, string? language = null) => format switch
    {
        ReportFormat.Jsonl => new LineOutput(target),
        ReportFormat.Json => new DocumentOutput(target),
        ReportFormat.Html => new HtmlOutput(target, language),
        _ => new TextOutput(target),
    };

    public abstract void Write(CallReport report);

    /// <summary>After the last report; without any, what stands for none.</summary>
    public abstract void Complete();
}
