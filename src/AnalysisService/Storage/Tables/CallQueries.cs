using Microsoft.EntityFrameworkCore;

namespace Parley.AnalysisService.Storage.Tables;

/// <summary>What is read, from either database.</summary>
internal sealed class CallQueries(Func<CallDb> open)
{
    /// <summary>Null when there is no such call.</summary>
    public async Task<long?> IdAsync(CallKey key, CancellationToken cancellationToken)
    {
        await using var db = open();
        return await db.Calls.Where(call => call.Tenant!.Name == key.Tenant && call.CallId == key.CallId)
            .Select(call => (long?)call.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Null when it was erased meanwhile.</summary>
    public async Task<StoredCall?> ReadAsync(CallKey key, long id, CancellationToken cancellationToken)
    {
        await using var db = open();
        var call = await db.Calls.Where(call => call.Id == id).Select(call => new { call.Settings, call.Report }).SingleOrDefaultAsync(cancellationToken);
        if (call is null)
            return null;
        var segments = await db.Segments.Where(segment => segment.Call == id).OrderBy(segment => segment.Sequence)
            .Select(segment => new { segment.Sequence, segment.Content }).ToListAsync(cancellationToken);
        var stored = segments.ConvertAll(segment => new StoredSegment(segment.Sequence, segment.Content));
        return new StoredCall(id, key, call.Settings, stored, call.Report is { } report ? (ReadOnlyMemory<byte>?)report : null);
    }

    /// <summary>As <see cref="ICallStore.UnfinishedAsync"/>; oldest is what was silent longest.</summary>
    public async Task<IReadOnlyList<CallKey>> UnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        before = before.ToUniversalTime();
        await using var db = open();
        var silent =
            from call in db.Calls
            where call.EndedAt == null && call.OpenedAt < before
            let heard = db.Segments.Where(segment => segment.Call == call.Id).OrderByDescending(segment => segment.Sequence)
                .Select(segment => (DateTimeOffset?)segment.HeardAt).FirstOrDefault() ?? call.OpenedAt
            where heard < before
            orderby heard, call.Id
            select new { Tenant = call.Tenant!.Name, call.CallId };
        var calls = await silent.Take(limit).ToListAsync(cancellationToken);
        return calls.ConvertAll(call => new CallKey(call.Tenant, call.CallId));
    }

    /// <summary>Calls that ended before that time, oldest first, at most so many.</summary>
    public async Task<IReadOnlyList<long>> EndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        before = before.ToUniversalTime();
        await using var db = open();
        return await db.Calls.Where(call => call.EndedAt < before).OrderBy(call => call.EndedAt)
            .Select(call => call.Id).Take(limit).ToListAsync(cancellationToken);
    }
}
