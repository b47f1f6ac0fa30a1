using Parley.Scoring.Differences;

namespace Parley.Scoring.Trial;

/// <summary>Writes calls that would change as they are found, then the counts.</summary>
internal abstract class TrialOutput : IDisposable
{
    public abstract void Begin(TrialOptions options, TrialStandards standards);

    public abstract void Changed(CallChange change, TrialCall call);

    public abstract void End(TrialCounts counts);

    /// <summary>What was written so far goes out; the stream or console behind it is not closed.</summary>
    public abstract void Dispose();
}
