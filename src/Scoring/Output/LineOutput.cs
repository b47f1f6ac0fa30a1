using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class LineOutput(OutputTarget target) : ReportOutput
{
    public override void Write(CallReport report) => target.Writer.WriteLine(ReportJson.Format(report));

    public override void Complete() => target.Writer.Flush();
}
