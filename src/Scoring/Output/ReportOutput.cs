using Parley.Analysis.Calls;
using Parley.Scoring.Commands;

namespace Parley.Scoring.Output;

/// <summary>Writes reports, one at a time.</summary>
internal abstract class ReportOutput
{
    /// <summary>The output of a format.</summary>
    public static ReportOutput For(ReportFormat format, OutputTarget target) => format switch
    {
        ReportFormat.Jsonl => new LineOutput(target),
        ReportFormat.Json => new DocumentOutput(target),
        _ => new TextOutput(target),
    };

    public abstract void Write(CallReport report);

    /// <summary>After the last report; without any, what stands for none.</summary>
    public abstract void Complete();
}
