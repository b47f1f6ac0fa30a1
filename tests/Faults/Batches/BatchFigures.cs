namespace Parley.Faults.Batches;

/// <param name="options">Of the run.</param>
/// <param name="completedAtKill">Calls of the batch that were done when the machine was killed.</param>
/// <param name="results">What came back.</param>
/// <param name="before">Of the live calls, without the batch.</param>
/// <param name="during">With it.</param>
internal sealed class BatchFigures(BatchOptions options, int completedAtKill, BatchResults results, LiveTimes before, LiveTimes during) : Figures
{
    public override string Fault => "kill -9 of one of three silos that analyse a batch";

    public int Seed => options.Seed;

    public int Calls => options.Calls;

    public int CompletedAtKill => completedAtKill;

    public int Reported => results.Reported;

    public int Failed => results.Failed;

    public int Missing => options.Calls - results.Distinct;

    public int Twice => results.Reported - results.Distinct;

    /// <summary>From those of the same calls at a service to which nothing happens.</summary>
    public int ReportsDifferent => results.Different;

    public int LiveAnswersBefore => before.Count;

    public int LiveAnswersDuring => during.Count;

    /// <summary>Live streams that broke off and were opened again.</summary>
    public int LiveResumptions => during.Breaks.Count;

    /// <summary>From a live segment sent to its finding received, at machines that are not killed.</summary>
    public double? LiveP50MsBefore => before.At(0.5);

    public double? LiveP50MsDuring => during.At(0.5);

    public double? LiveP99MsBefore => before.At(0.99);

    public double? LiveP99MsDuring => during.At(0.99);

    public override bool Clean =>
        Missing == 0 && Twice == 0 && Failed == 0 && ReportsDifferent == 0 && completedAtKill < options.Calls && during.Count > 0;
}
