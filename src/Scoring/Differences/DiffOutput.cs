namespace Parley.Scoring.Differences;

/// <summary>Writes differences as they are found, then the counts.</summary>
internal abstract class DiffOutput : IDisposable
{
    public abstract void Begin(string olderFile, string newerFile);

    /// <summary>A call of which something differs.</summary>
    public abstract void Changed(CallChange call);

    /// <summary>A call that only one of the files has.</summary>
    public abstract void Only(string callId, bool isOld);

    public abstract void End(DiffCounts counts, IReadOnlyCollection<string> olderVersions, IReadOnlyCollection<string> newerVersions);

    /// <summary>What was written so far goes out; the stream or console behind it is not closed.</summary>
    public abstract void Dispose();
}
