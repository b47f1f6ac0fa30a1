using Parley.Servers;

namespace Parley.Faults.Servers;

/// <summary>An empty store of the run's own, gone on disposal.</summary>
internal sealed class StoreChoice : IAsyncDisposable
{
    private readonly string? _folder;

    private StoreChoice(IReadOnlyDictionary<string, string> settings, string? folder, OwnPostgres? postgres) =>
        (Settings, _folder, Postgres) = (settings, folder, postgres);

    /// <summary>The service's settings for it.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Null with SQLite.</summary>
    public OwnPostgres? Postgres { get; }

    public static async Task<StoreChoice> OpenAsync(StoreKind kind, CancellationToken cancellationToken)
    {
        if (kind == StoreKind.Sqlite)
        {
            var folder = Directory.CreateTempSubdirectory("parley-faults-").FullName;
            var settings = new Dictionary<string, string> { ["Store"] = "sqlite", ["SqliteFile"] = Path.Combine(folder, "calls.db") };
            return new StoreChoice(settings, folder, null);
        }
        var server = new OwnPostgres();
        try
        {
            await server.StartAsync(cancellationToken);
            var connection = await server.CreateDatabaseAsync(cancellationToken);
            return new StoreChoice(new Dictionary<string, string> { ["Store"] = "postgres", ["PostgresConnection"] = connection }, null, server);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
            await Postgres.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}
