using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Postgres;
using Parley.AnalysisService.Storage.Writing;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

public sealed class PostgresStoreTests(PostgresServer server) : DurableStoreTests
{
    private string _database = "";

    private protected override IManagedStore Create(TimeProvider time) => new PostgresStore(_database, time, NullLogger.Instance);

    private protected override SegmentWriter WriterOf(IManagedStore store) => ((PostgresStore)store).Writer;

    public override async ValueTask InitializeAsync() => _database = await server.CreateDatabaseAsync();

    [Fact]
    public async Task Append_ConnectionsCutByTheServer_CallerDoesNotNotice()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, 1, 3);

        await PostgresServer.ExecuteAsync(
            _database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        await AppendAsync(store, call.Id, 4, 6);
        await OpenAsync(store, "another");
        await store.FinishAsync(call.Id, Bytes("report"), Token).Within();
        Assert.Equal(6, (await FindAsync(store))!.Segments.Count);
    }

    [Fact]
    public async Task Connections_DatabaseSetToAcknowledgeEarly_WaitForTheDisk()
    {
        var name = new NpgsqlConnectionStringBuilder(_database).Database;
        await PostgresServer.ExecuteAsync(_database, $"ALTER DATABASE {name} SET synchronous_commit = off");

        await using var source = PostgresConnections.Open(_database);
        await using var command = source.CreateCommand("SHOW synchronous_commit");

        Assert.Equal("on", await command.ExecuteScalarAsync(Token));
    }

    [Fact]
    public async Task Start_WrongPassword_SaysWhereAndNotThePassword()
    {
        _database = _database.Replace(PostgresServer.Password, "hush-hush", StringComparison.Ordinal);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => StartAsync());

        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 5, 15, 20)]
    [InlineData(";Timeout=15;Command Timeout=30", 15, 30, 20)]
    [InlineData(";CommandTimeout=40;Maximum Pool Size=7", 5, 40, 7)]
    public void Open_SettingsOfTheConnectionString_AreKept(string more, int connect, int command, int most)
    {
        using var source = PostgresConnections.Open(_database + more);
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.Equal((connect, command, most), (settings.Timeout, settings.CommandTimeout, settings.MaxPoolSize));
    }

    [Fact]
    public async Task Model_AgainstItsMigrations_HasNoChanges()
    {
        await using var db = new PostgresDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
