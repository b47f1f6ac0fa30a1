namespace Parley.AnalysisService.Storage.Batches;

/// <summary>A batch within a transaction that changes it.</summary>
internal sealed record HeldBatch(long Id, int Tenant, int Total, bool IsSealed, bool HasEnded);
