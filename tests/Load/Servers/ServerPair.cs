using Parley.Servers;

namespace Parley.Load.Servers;

/// <summary>The service and the empty handler, side by side, with everything that they need; all of it is gone on disposal.</summary>
internal sealed class ServerPair : IAsyncDisposable
{
    private const string ServiceProgram = "Parley.AnalysisService.dll";
    private const string EmptyProgram = "Parley.Load.dll";

    private readonly string _folder;
    private readonly OwnPostgres? _postgres;

    private ServerPair(string folder, OwnPostgres? postgres, ServerProcess service, ServerProcess empty)
    {
        _folder = folder;
        _postgres = postgres;
        Service = service;
        Empty = empty;
    }

    public ServerProcess Service { get; }

    public ServerProcess Empty { get; }

    /// <summary>Starts both, the service with room for that many calls.</summary>
    public static async Task<ServerPair> StartAsync(StoreChoice store, int calls, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("parley-load-").FullName;
        var postgres = store == StoreChoice.Postgres ? new OwnPostgres() : null;
        ServerProcess? service = null;
        try
        {
            List<(string, string)> environment = [("Parley__Store", store.ToString())];
            if (store == StoreChoice.Sqlite)
                environment.Add(("Parley__SqliteFile", Path.Combine(folder, "calls.db")));
            if (postgres is not null)
            {
                await postgres.StartAsync(cancellationToken);
                environment.Add(("Parley__PostgresConnection", await postgres.CreateDatabaseAsync(cancellationToken)));
            }
            service = await ServerProcess.StartAsync(ServiceProgram, Arguments(calls), environment, cancellationToken);
            return new ServerPair(folder, postgres, service, await ServerProcess.StartAsync(EmptyProgram, ["empty"], [], cancellationToken));
        }
        catch
        {
            service?.Dispose();
            await CleanAsync(postgres, folder);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Service.Dispose();
        Empty.Dispose();
        await CleanAsync(_postgres, _folder);
    }

    private static string[] Arguments(int calls) =>
    [
        "--Parley:GrpcAddress=http://127.0.0.1:0",
        "--Parley:HttpAddress=http://127.0.0.1:0",
        $"--Parley:MaximumLiveCalls={calls}",
        "--Logging:LogLevel:Parley.AnalysisService.Live=Warning",
    ];

    private static async Task CleanAsync(OwnPostgres? postgres, string folder)
    {
        if (postgres is not null)
            await postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
