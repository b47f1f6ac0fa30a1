namespace Parley.AnalysisService.Storage;

/// <summary>Names a call: call ids are the caller's own and unique within a tenant only.</summary>
/// <param name="Tenant">At most 100 characters; <see cref="DefaultTenant"/> as long as callers do not say who they are.</param>
/// <param name="CallId">At most 200 characters.</param>
internal readonly record struct CallKey(string Tenant, string CallId)
{
    public const string DefaultTenant = "default";
}
