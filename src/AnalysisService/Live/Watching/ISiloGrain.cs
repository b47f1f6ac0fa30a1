namespace Parley.AnalysisService.Live.Watching;

/// <summary>What the other machines ask of this one; its key is the machine's address.</summary>
[Alias("Parley.Silo")]
internal interface ISiloGrain : IGrainWithStringKey
{
    /// <summary>Alerts of the calls of another machine.</summary>
    [Alias("Deliver")]
    Task DeliverAsync(AlertBatch batch);

    /// <summary>The calls that are on here: each the bytes of a <c>parley.v1.LiveCall</c>.</summary>
    [Alias("List")]
    Task<IReadOnlyList<byte[]>> ListAsync(LiveCallsQuery query);
}
