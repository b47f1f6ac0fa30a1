using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>A call's key as the key of its grain: "tenant/call id". Tenants have no slash.</summary>
internal static class CallKeys
{
    private const char Separator = '/';

    public static string ToGrainKey(this CallKey key) => $"{key.Tenant}{Separator}{key.CallId}";

    public static CallKey FromGrainKey(string key)
    {
        var end = key.IndexOf(Separator, StringComparison.Ordinal);
        return new CallKey(key[..end], key[(end + 1)..]);
    }

    public static ICallGrain GetCall(this IGrainFactory grains, CallKey key) => grains.GetGrain<ICallGrain>(key.ToGrainKey());
}
