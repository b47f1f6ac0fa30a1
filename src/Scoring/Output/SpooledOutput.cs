using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Output;

/// <summary>Collects the reports in a file of our own, for a <see cref="ReportDocument"/> that needs all of them: memory stays flat and a run can be resumed.</summary>
internal sealed class SpooledOutput(OutputTarget target) : ReportOutput
{
    public override PreparedReport Prepare(CallReport report)
    {
        var text = new EncodedText();
        ReportBytes.Write(report, text);
        return new PreparedReport(report, text);
    }

    public override void Write(PreparedReport report) => target.Write(report.Text!.Span);

    public override void Complete()
    {
    }
}
