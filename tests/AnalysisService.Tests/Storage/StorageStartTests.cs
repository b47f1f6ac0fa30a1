using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>The service with a store, from its settings.</summary>
public sealed class StorageStartTests(PostgresServer server, RunningService service) : IDisposable
{
    private const string Words = "truthserum";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-store-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Start_SqliteFile_StoresThere()
    {
        var file = Path.Combine(_folder.FullName, "calls", "parley.db");

        await StoresCallsAsync(("Parley:Store", "sqlite"), ("Parley:SqliteFile", file));

        Assert.True(File.Exists(file));
    }

    [Fact]
    public async Task Start_PostgresConnectionAlone_StoresThere()
    {
        var database = await server.CreateDatabaseAsync();

        var log = await StoresCallsAsync(("Parley:Store", ""), ("Parley:PostgresConnection", database));

        Assert.Contains(log, line => line.Contains("Live calls are stored in PostgreSQL at 127.0.0.1", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains(PostgresServer.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_NoSettings_StoresInTheUsersDataFolder()
    {
        var (exitCode, error) = await ServiceProcess.RunAsync(
            [$"--Parley:GrpcAddress={service.Addresses[0]}"], ("Parley__Store", ""), ("XDG_DATA_HOME", _folder.FullName));

        // The address is in use; the store was opened before that came out.
        Assert.Equal(2, exitCode);
        Assert.Contains(service.Addresses[0], error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "parley", "parley.db")));
    }

    [Fact]
    public async Task Start_DatabaseThatIsNotThere_SaysWhereWithoutThePassword()
    {
        var (exitCode, error) = await ServiceProcess.RunAsync(
            [], ("Parley__Store", "postgres"), ("Parley__PostgresConnection", "Host=127.0.0.1;Port=1;Username=parley;Password=hush-hush"));

        Assert.Equal(2, exitCode);
        Assert.Contains("PostgreSQL at 127.0.0.1:1", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hush-hush")]
    [InlineData("Host=db;Password=half;hush-hush")]
    [InlineData("Host=db;Port=hush-hush")]
    public async Task Start_NoConnectionString_IsRefusedWithoutItsText(string connection)
    {
        var (exitCode, error) = await ServiceProcess.RunAsync([], ("Parley__Store", ""), ("Parley__PostgresConnection", connection));

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: Parley:PostgresConnection is no connection string", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SqliteFileIsAFolder_IsRefused()
    {
        var (exitCode, error) = await ServiceProcess.RunAsync([$"--Parley:SqliteFile={_folder.FullName}"], ("Parley__Store", "sqlite"));

        Assert.Equal(2, exitCode);
        Assert.Contains("which is a folder", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SqliteFileCannotBeMade_SaysWhy()
    {
        var file = Path.Combine(_folder.FullName, "occupied");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var (exitCode, error) = await ServiceProcess.RunAsync([$"--Parley:SqliteFile={file}/parley.db"], ("Parley__Store", "sqlite"));

        Assert.Equal(2, exitCode);
        Assert.Contains("cannot be used as the call store", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> StoresCallsAsync(params (string Key, string Value)[] settings)
    {
        await using var service = new ConfiguredService(settings);
        Assert.NotEmpty(service.Addresses);
        var store = service.Services.GetRequiredService<ICallStore>();
        var key = new CallKey(CallKey.DefaultTenant, "call-1");
        var call = await store.OpenAsync(key, ReadOnlyMemory<byte>.Empty, TestContext.Current.CancellationToken).Within();
        await store.AppendAsync(call.Id, new StoredSegment(1, Encoding.UTF8.GetBytes(Words)), TestContext.Current.CancellationToken).AsTask().Within();
        Assert.Single((await store.FindAsync(key, TestContext.Current.CancellationToken).Within())!.Segments);
        Assert.DoesNotContain(service.LogLines, line => line.Contains(Words, StringComparison.Ordinal));
        return service.LogLines;
    }

    private sealed class ConfiguredService((string Key, string Value)[] settings) : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
            [.. settings, ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"), ("Logging:LogLevel:Npgsql", "Trace"), ("Logging:Console:LogLevel:Default", "None")];
    }
}
