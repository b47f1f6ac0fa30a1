namespace Parley.Faults.Calls;

/// <summary>What is counted over all calls of a round.</summary>
internal enum Step
{
    /// <summary>A call was opened or resumed.</summary>
    Opened,

    /// <summary>A segment was written to a stream.</summary>
    Sent,

    /// <summary>A segment was answered with its findings.</summary>
    Answered,

    /// <summary>A segment was acknowledged as stored.</summary>
    Acknowledged,

    /// <summary>A caller has closed its side.</summary>
    Closed,

    /// <summary>A call's report was received.</summary>
    Reported,
}

/// <summary>When a fault happens: by progress, not by time, so that it means the same on any machine.</summary>
/// <param name="Step">What is counted.</param>
/// <param name="Count">From 1.</param>
internal readonly record struct Moment(Step Step, int Count)
{
    public override string ToString() => $"{Count} {Step.ToString().ToLowerInvariant()}";
}
