using System.Collections.Concurrent;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>The calls that are on at this machine.</summary>
internal sealed class LiveBoard
{
    private readonly ConcurrentDictionary<CallKey, LiveCallEntry> _calls = [];

    public int Count => _calls.Count;

    public int CountOf(string tenant) => _calls.Keys.Count(key => key.Tenant == tenant);

    public bool Has(CallKey key) => _calls.ContainsKey(key);

    /// <summary>Null when it is not on here.</summary>
    public CallHere? Find(CallKey key) => _calls.TryGetValue(key, out var call) ? call.Here : null;

    public void Add(LiveCallEntry call) => _calls[call.Key] = call;

    /// <summary>Only this entry: the call may have come back meanwhile.</summary>
    public void Remove(LiveCallEntry call) => _calls.TryRemove(KeyValuePair.Create(call.Key, call));

    /// <summary>A page by call id.</summary>
    public IReadOnlyList<LiveCallEntry> List(LiveCallsQuery query) =>
        [.. _calls.Values.Where(query.Takes).OrderBy(call => call.Key.CallId, StringComparer.Ordinal).Take(query.Limit)];
}
