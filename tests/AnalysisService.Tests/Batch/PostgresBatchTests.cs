using Parley.AnalysisService.Tests.Storage;

namespace Parley.AnalysisService.Tests.Batch;

public sealed class PostgresBatchTests(PostgresServer server) : BatchServiceTests
{
    private string _database = "";

    protected override (string Key, string Value)[] Store => [("Parley:Store", "postgres"), ("Parley:PostgresConnection", _database)];

    public override async ValueTask InitializeAsync() => _database = await server.CreateDatabaseAsync();
}
