using Parley.Servers;

namespace Parley.Faults.Storage;

/// <summary>
/// A SQLite database that nobody may write, root included: a version above 2 at byte 18 of its header says so. The service notices when it opens its
/// connection again; until then another program's lock keeps it from writing.
/// </summary>
internal sealed class ReadOnlyFile : IOutage
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-faults-").FullName;
    private readonly SqliteFile _file;
    private IDisposable? _lock;

    private ReadOnlyFile() => _file = new SqliteFile(Database);

    public static Task<IOutage> PrepareAsync(CancellationToken cancellationToken) => Task.FromResult<IOutage>(new ReadOnlyFile());

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Store"] = "sqlite", ["SqliteFile"] = Database };

    public IReadOnlyList<string> Launcher => [];

    private string Database => Path.Combine(_folder, "calls.db");

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _lock = _file.Lock();
        await SetWriteVersionAsync("003", cancellationToken);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await SetWriteVersionAsync("002", cancellationToken);
        _lock?.Dispose();
        _lock = null;
    }

    /// <summary>The service has lost its connection: only the file itself keeps it from writing now.</summary>
    public void Unlock()
    {
        _lock?.Dispose();
        _lock = null;
    }

    public Task<IReadOnlyDictionary<string, long>?> StoredAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>?>(_file.LastSequences());

    public ValueTask DisposeAsync()
    {
        Unlock();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>By another process: were the file opened and closed in this one, its locks on it would be gone.</summary>
    private Task SetWriteVersionAsync(string octal, CancellationToken cancellationToken) =>
        OtherProgram.RunAsync("sh", ["-c", $"printf '\\{octal}' | dd of='{Database}' bs=1 seek=18 conv=notrunc"], cancellationToken);
}
