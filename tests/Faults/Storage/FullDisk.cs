namespace Parley.Faults.Storage;

/// <summary>SQLite on a disk that is full.</summary>
internal sealed class FullDisk : IOutage
{
    private const string Name = "calls.db";
    private readonly SmallDisk _disk;
    private readonly SqliteFile _file;

    private FullDisk(SmallDisk disk) => (_disk, _file) = (disk, new SqliteFile(disk.PathHere(Name)));

    public static async Task<IOutage> PrepareAsync(CancellationToken cancellationToken) => new FullDisk(await SmallDisk.MountAsync(cancellationToken));

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Store"] = "sqlite", ["SqliteFile"] = _disk.PathInside(Name) };

    public IReadOnlyList<string> Launcher => _disk.Launcher;

    public Task BeginAsync(CancellationToken cancellationToken)
    {
        // Its log would have room of its own, from before.
        _file.EmptyLog();
        _disk.Fill();
        return Task.CompletedTask;
    }

    public Task EndAsync(CancellationToken cancellationToken)
    {
        _disk.Free();
        return Task.CompletedTask;
    }

    public IReadOnlyDictionary<string, long>? Stored() => _file.LastSequences();

    public ValueTask DisposeAsync()
    {
        _disk.Dispose();
        return ValueTask.CompletedTask;
    }
}
