namespace Parley.AnalysisService.Storage.Writing;

/// <summary>The database as the writer sees it. Used by the writer's thread only; any exception but a refusal of its own fails the group.</summary>
internal interface ISegmentTable : IDisposable
{
    /// <summary>Opens a connection if there is none, and a group. True when somebody else may have written since the last group.</summary>
    bool Begin();

    /// <summary>Where these calls end; those that are not stored are left out.</summary>
    IReadOnlyDictionary<long, CallEnd> Ends(IReadOnlyCollection<long> calls);

    /// <summary>False when a sequence is there already; then none of them was written.</summary>
    bool TryInsert(IReadOnlyList<PendingAppend> appends, DateTimeOffset now);

    /// <summary>What is stored under these keys; those without are left out.</summary>
    IReadOnlyDictionary<(long Call, long Sequence), byte[]> Read(IReadOnlyList<PendingAppend> appends);

    /// <summary>Returns once all of the group is durable.</summary>
    void Commit();

    /// <summary>Gives up the group and the connection.</summary>
    void Abandon();

    /// <summary>Whether this only says that a connection that was good is gone: then the group is tried once more on a new one.</summary>
    bool IsLostConnection(Exception failure);
}
