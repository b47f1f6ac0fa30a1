using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>The HTML report as a format of 'parley score'.</summary>
internal sealed class HtmlOutput(OutputTarget target, string? language) : ReportOutput
{
    private readonly HtmlReport _report = new(language);

    public override void Write(CallReport report) => _report.Add(report);

    public override void Complete()
    {
        using (_report)
            _report.WriteTo(target.Writer);
        target.Writer.Flush();
    }
}
