using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Parley.Faults.Servers;

/// <summary>The built service as a process that is killed and started again, at the same gRPC address.</summary>
/// <param name="name">For messages.</param>
/// <param name="settings">Names below "Parley", without ports.</param>
internal sealed partial class ServiceProcess(string name, IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);
    private readonly ConcurrentQueue<string> _log = [];
    private readonly List<(string Text, TaskCompletionSource Logged)> _awaited = [];
    private Process? _process;

    /// <summary>Where it serves gRPC; known once it was started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Of the running process.</summary>
    public int Id => _process!.Id;

    /// <summary>It was started and not killed.</summary>
    public bool IsOn => _process is not null;

    /// <summary>It ended although nobody killed it.</summary>
    public bool HasCrashed => _process is { HasExited: true };

    /// <summary>Everything it has logged since it was made.</summary>
    public IReadOnlyCollection<string> Log => _log;

    /// <summary>A task that ends when a line with that text is logged from now on.</summary>
    public Task Logged(string text)
    {
        var logged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_awaited)
            _awaited.Add((text, logged));
        return logged.Task;
    }

    /// <summary>Environment beside the settings.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>What the program is started with: none, or a program that starts another, and its arguments.</summary>
    public IReadOnlyList<string> Launcher { get; init; } = [];

    /// <summary>Returns when it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = Start(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Read(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetException(
            new InvalidOperationException($"{name} ended before it was ready: {string.Join('\n', _log.TakeLast(20))}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        Address = await ready.Task.WaitAsync(LongestStart, cancellationToken);
    }

    /// <summary><c>kill -9</c>; what it had in memory is gone.</summary>
    public void Kill()
    {
        if (_process is not { } process)
            return;
        _process = null;
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public void Dispose() => Kill();

    private ProcessStartInfo Start()
    {
        string[] command = [.. Launcher, "dotnet", Path.Combine(AppContext.BaseDirectory, "Parley.AnalysisService.dll")];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings)
            start.Environment[$"Parley__{key}"] = value;
        // A free port at first; the same one when it comes back, as a machine has.
        start.Environment["Parley__GrpcAddress"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["Parley__HttpAddress"] = "http://127.0.0.1:0";
        foreach (var (key, value) in Environment)
            start.Environment[key] = value;
        return start;
    }

    private void Read(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        Tell(line);
        if (ReadyLine().Match(line) is { Success: true } found)
            ready.TrySetResult(new Uri(found.Groups[1].Value));
    }

    private void Tell(string line)
    {
        lock (_awaited)
        {
            foreach (var (_, logged) in _awaited.Where(one => line.Contains(one.Text, StringComparison.Ordinal)))
                logged.TrySetResult();
            _awaited.RemoveAll(one => one.Logged.Task.IsCompleted);
        }
    }

    [GeneratedRegex("is ready: gRPC at (http://[^,]+),")]
    private static partial Regex ReadyLine();
}
