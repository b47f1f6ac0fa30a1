namespace Parley.AnalysisService.Storage.Batches;

/// <summary>Names a batch: ids may be the caller's own and are unique within a tenant only.</summary>
/// <param name="Tenant">At most 100 characters.</param>
/// <param name="BatchId">At most 100 characters.</param>
internal readonly record struct BatchKey(string Tenant, string BatchId);
