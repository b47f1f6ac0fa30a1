using Parley.Analysis.Calls;
using Parley.Scoring.Commands;
using Parley.Scoring.Output.Tables;

namespace Parley.Scoring.Output;

/// <summary>A format of reports. The costly part is done side by side in <see cref="Prepare"/>, the writing in the order of the input.</summary>
internal abstract class ReportOutput
{
    /// <summary>The output of a format; it goes on where the target already holds something.</summary>
    public static ReportOutput For(ReportFormat format, OutputTarget target) => format switch
    {
        ReportFormat.Jsonl => new LineOutput(target),
        ReportFormat.Json => new DocumentOutput(target),
        ReportFormat.Csv => new CsvOutput(target),
        _ when ReportDocument.For(format) is not null => new SpooledOutput(target),
        _ => new TextOutput(target),
    };

    /// <summary>Whether an interrupted run can go on after what is written so far.</summary>
    public virtual bool CanStopHere => true;

    /// <summary>Makes a report's text; called side by side, so it may not touch the output's state.</summary>
    public virtual PreparedReport Prepare(CallReport report) => new(report);

    /// <summary>One at a time, in the order of the input.</summary>
    public abstract void Write(PreparedReport report);

    /// <summary>After the last report; without any, what stands for none.</summary>
    public abstract void Complete();
}
