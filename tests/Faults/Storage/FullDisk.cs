using Parley.Faults.Commands;

namespace Parley.Faults.Storage;

/// <summary>SQLite on a disk that is full.</summary>
internal sealed class FullDisk : IOutage
{
    private const string Name = "calls.db";
    private readonly SmallDisk _disk;

    private FullDisk(SmallDisk disk) => _disk = disk;

    public static async Task<IOutage> PrepareAsync(CancellationToken cancellationToken) => new FullDisk(await SmallDisk.MountAsync(cancellationToken));

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Store"] = "sqlite", ["SqliteFile"] = _disk.PathInside(Name) };

    public IReadOnlyList<string> Launcher => _disk.Launcher;

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        // Its log would have room of its own, from before.
        await LookCommand.RunInsideAsync(_disk, _disk.PathInside(Name), emptiesLog: true, cancellationToken);
        _disk.Fill();
    }

    public Task EndAsync(CancellationToken cancellationToken)
    {
        _disk.Free();
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyDictionary<string, long>?> StoredAsync(CancellationToken cancellationToken) =>
        await LookCommand.RunInsideAsync(_disk, _disk.PathInside(Name), emptiesLog: false, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _disk.Dispose();
        return ValueTask.CompletedTask;
    }
}
