namespace Parley.AnalysisService.Storage.Writing;

/// <summary>Where a call's segments end in the database.</summary>
/// <param name="Tenant">Of the call.</param>
/// <param name="Last">The last stored sequence; 0 when there is none.</param>
internal readonly record struct CallEnd(int Tenant, long Last);
