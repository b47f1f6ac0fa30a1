using System.Threading.Channels;

namespace Parley.Scoring.Tests;

/// <summary>Tells when a file has grown to a length, without looking again and again.</summary>
internal sealed class Growth : IDisposable
{
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher _watcher;
    private readonly string _file;

    public Growth(string file)
    {
        _file = file;
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(file)!) { NotifyFilter = NotifyFilters.Size | NotifyFilters.FileName | NotifyFilters.LastWrite };
        _watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        _watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        _watcher.EnableRaisingEvents = true;
    }

    public async Task ReachAsync(long length, CancellationToken cancellation)
    {
        while (new FileInfo(_file) is not { Exists: true } file || file.Length < length)
            await _changes.Reader.ReadAsync(cancellation);
    }

    public void Dispose() => _watcher.Dispose();
}
