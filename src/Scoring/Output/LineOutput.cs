using System.Buffers;
using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class LineOutput(OutputTarget target) : ReportOutput
{
    public override PreparedReport Prepare(CallReport report)
    {
        var text = new EncodedText();
        ReportJson.Write(report, text);
        text.Write("\n"u8);
        return new PreparedReport(report, text);
    }

    public override void Write(PreparedReport report) => target.Write(report.Text!.Span);

    public override void Complete()
    {
    }
}
