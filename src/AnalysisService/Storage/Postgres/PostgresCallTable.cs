using System.Collections.Concurrent;
using Npgsql;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>Calls in PostgreSQL, each statement on a connection of the pool and durable when it returns. All may be done twice.</summary>
internal sealed class PostgresCallTable(NpgsqlDataSource source)
{
    private readonly ConcurrentDictionary<string, int> _tenants = new();

    /// <summary>The call's number and its tenant's if it was opened by this; null when it is there already.</summary>
    public async Task<(long Id, int Tenant)?> OpenAsync(CallKey key, byte[] settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tenant = await TenantAsync(key.Tenant, cancellationToken);
        var id = await ScalarAsync<long?>(
            """
            INSERT INTO calls (tenant_id, call_id, settings, opened_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (tenant_id, call_id) DO NOTHING RETURNING id
            """,
            [tenant, key.CallId, settings, now], cancellationToken);
        return id is null ? null : (id.Value, tenant);
    }

    /// <summary>False when there is no such call.</summary>
    public async Task<bool> FinishAsync(long call, byte[] report, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ScalarAsync<long?>("UPDATE calls SET report = $2, ended_at = $3 WHERE id = $1 RETURNING id", [call, report, now], cancellationToken) is not null;

    /// <summary>A write that changes nothing.</summary>
    public Task TouchAsync(CancellationToken cancellationToken) => ScalarAsync<int?>(
        "INSERT INTO tenants (name) VALUES ($1) ON CONFLICT (name) DO UPDATE SET name = excluded.name", [CallKey.DefaultTenant], cancellationToken);

    /// <summary>With their segments, in one transaction.</summary>
    public Task EraseAsync(IReadOnlyList<long> calls, CancellationToken cancellationToken) => ScalarAsync<long?>(
        "WITH gone AS (DELETE FROM segments WHERE call = ANY ($1)) DELETE FROM calls WHERE id = ANY ($1)", [calls.ToArray()], cancellationToken);

    private async Task<int> TenantAsync(string name, CancellationToken cancellationToken)
    {
        if (_tenants.TryGetValue(name, out var known))
            return known;
        await ScalarAsync<int?>("INSERT INTO tenants (name) VALUES ($1) ON CONFLICT (name) DO NOTHING", [name], cancellationToken);
        return _tenants[name] = await ScalarAsync<int?>("SELECT id FROM tenants WHERE name = $1", [name], cancellationToken)
            ?? throw new StoreUnavailableException("The tenant was erased while a call of it was opened. Try again.");
    }

    private Task<T?> ScalarAsync<T>(string sql, object[] parameters, CancellationToken cancellationToken) => source.AgainWhenLostAsync(async () =>
    {
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.AddWithValue(parameter);
        return (T?)await command.ExecuteScalarAsync(cancellationToken);
    });
}
