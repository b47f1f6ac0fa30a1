using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Sqlite;
using Parley.AnalysisService.Storage.Writing;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

public sealed class SqliteStoreTests : DurableStoreTests
{
    /// <summary>Where SQLite's header says which version may write the file; above 2 it is read-only to all, root included.</summary>
    private const int WriteVersion = 18;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-store-");

    private string DatabaseFile => Path.Combine(_folder.FullName, "deeper", "parley.db");

    private protected override IManagedStore Create(TimeProvider time) => new SqliteStore(DatabaseFile, time, NullLogger.Instance);

    private protected override SegmentWriter WriterOf(IManagedStore store) => ((SqliteStore)store).Writer;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Start_NewFile_FolderIsForThisUserAlone()
    {
        await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(DatabaseFile)!));
    }

    [Fact]
    public async Task Dispose_LastStoreOfAFile_LeavesOneFile()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, 1, 10);
        await FindAsync(store);

        await store.DisposeAsync();

        Assert.False(File.Exists($"{DatabaseFile}-wal"));
    }

    [Fact]
    public async Task Start_MigrationsLockLeftByAKilledProcess_StartsAllTheSame()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        Execute("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        Execute("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");

        await OpenAsync(await StartAsync());
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_SaysWhich()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DatabaseFile)!);
        await File.WriteAllTextAsync(DatabaseFile, new string('x', 5000), Token);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => StartAsync());

        Assert.Contains(DatabaseFile, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AsConfigured_FlushesEachCommit()
    {
        var store = (SqliteStore)await StartAsync();

        var (journal, synchronous) = await store.Writer.InTurnAsync(0, () => (Scalar(store, "PRAGMA journal_mode"), Scalar(store, "PRAGMA synchronous")), 0, Token).Within();

        const long full = 2;
        Assert.Equal("wal", journal);
        Assert.Equal(full, synchronous);
    }

    [Fact]
    public async Task Append_DiskFull_FailsAndGoesOnWhenThereIsRoom()
    {
        var store = (SqliteStore)await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, 1, 10);
        await store.Writer.InTurnAsync(0, () => Scalar(store, $"PRAGMA max_page_count={Scalar(store, "PRAGMA page_count")}"), 0, Token).Within();

        // More than the free pages hold, in one group or several.
        var large = Enumerable.Range(11, 20).Select(sequence => AppendAsync(store, call.Id, Large(sequence))).ToList();
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => large[0]);
        Assert.Contains("full", failure.Message, StringComparison.Ordinal);
        var outcomes = await Task.WhenAll(large.Select(append => append.ContinueWith(
            done => done.IsCompletedSuccessfully, Token, TaskContinuationOptions.None, TaskScheduler.Default)));
        Assert.All(outcomes, Assert.False);
        Assert.Equal(10, (await FindAsync(store))!.Segments.Count);

        // The limit was the connection's; the writer has opened another one.
        for (var sequence = 11; sequence <= 30; sequence++)
            await InsistAsync(store, call.Id, Large(sequence));
        Assert.Equal(30, (await FindAsync(await StartAsync()))!.Segments.Count);
    }

    [Fact]
    public async Task Append_FileReadOnly_FailsAndGoesOnWhenItCanBeWritten()
    {
        var store = (SqliteStore)await StartAsync();
        var call = await OpenAsync(store);
        await AppendAsync(store, call.Id, Segment(1));
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        SetWriteVersion(3);
        await LoseConnectionAsync(store);

        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAsync<StoreUnavailableException>(() => AppendAsync(store, call.Id, Segment(2)));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(store, "another"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.FinishAsync(call.Id, Bytes("report"), Token).Within());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(Token).Within());

        SetWriteVersion(2);
        await InsistAsync(store, call.Id, Segment(2));
        Assert.Equal([1, 2], Sequences(await FindAsync(await StartAsync())));
    }

    [Fact]
    public async Task Append_LockedByAnotherProcess_WaitsForIt()
    {
        var store = await StartAsync();
        var call = await OpenAsync(store);
        using var other = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        await other.OpenAsync(Token);
        var transaction = other.BeginTransaction(deferred: false);

        var waiting = AppendAsync(store, call.Id, Segment(1));
        await transaction.RollbackAsync(Token);

        await waiting;
    }

    [Fact]
    public async Task Model_AgainstItsMigrations_HasNoChanges()
    {
        await using var db = new SqliteDesign().CreateDbContext([]);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    private static StoredSegment Large(long sequence) => new(sequence, new byte[50_000]);

    private static object Scalar(SqliteStore store, string sql)
    {
        using var command = store.Segments.Session.Connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    /// <summary>The writer opens the file anew.</summary>
    private static Task LoseConnectionAsync(SqliteStore store) => Assert.ThrowsAsync<StoreUnavailableException>(
        () => store.Writer.InTurnAsync<int>(0, () => throw new IOException("lost"), 0, Token).Within());

    private void SetWriteVersion(byte version)
    {
        using var file = new FileStream(DatabaseFile, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Position = WriteVersion;
        file.WriteByte(version);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=false");
        connection.Open();
        connection.Execute(sql);
    }
}
