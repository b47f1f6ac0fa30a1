namespace Parley.AnalysisService.Storage.Batches;

/// <summary>Whether a batch takes items.</summary>
internal enum AddOutcome
{
    Added,

    /// <summary>There is no such batch.</summary>
    Missing,

    /// <summary>It is sealed or cancelled.</summary>
    Closed,
}
