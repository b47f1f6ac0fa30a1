using Npgsql;
using Parley.Servers;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>A PostgreSQL server of the tests' own, which starts at its first use. Where it is not installed, tests fail.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Password = OwnPostgres.Password;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly OwnPostgres _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>An empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await StartAsync();
        return await _server.CreateDatabaseAsync(Token);
    }

    /// <summary>Does nothing when it runs.</summary>
    public async Task StartAsync()
    {
        await _gate.WaitAsync(Token);
        try
        {
            await _server.StartAsync(Token);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>In good order: transactions are ended, connections closed.</summary>
    public Task StopAsync() => _server.StopAsync(Token);

    /// <summary>As <c>kill -9</c> of all its processes at once.</summary>
    public void Kill() => _server.Kill();

    /// <summary>Runs SQL on a database.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _gate.Dispose();
    }
}
