using Npgsql;

namespace Parley.AnalysisService.Cluster;

/// <summary>Makes Orleans' membership tables in PostgreSQL where they are missing, before the silo starts.</summary>
internal sealed class MembershipTables(ClusterPlan plan) : IHostedLifecycleService
{
    private const string Script = "Parley.AnalysisService.Cluster.orleans-postgresql.sql";

    /// <summary>Any number, the same for all members: those that start together make the tables one after another.</summary>
    private const long LockNumber = 0x5041_524C_4559;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(plan.Database);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({LockNumber})", cancellationToken);
        if (await RunAsync(connection, "SELECT to_regclass('orleansmembershiptable')::text", cancellationToken) is not string)
            await RunAsync(connection, ReadScript(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts above and a file of this assembly.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(MembershipTables).Assembly.GetManifestResourceStream(Script)!);
        return reader.ReadToEnd();
    }
}
