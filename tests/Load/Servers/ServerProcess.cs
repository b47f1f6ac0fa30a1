using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Load.Servers;

/// <summary>A server in a process of its own, so that its processor time and memory can be told from the client's.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, string address, TimeSpan toReady)
    {
        _process = process;
        Address = address;
        ToReady = toReady;
    }

    /// <summary>Where it serves gRPC.</summary>
    public string Address { get; }

    /// <summary>From its start to its word that it is ready.</summary>
    public TimeSpan ToReady { get; }

    /// <summary>Of all its threads, since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes that are its own: memory that is not backed by a file.</summary>
    public long PrivateMemory =>
        File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
            .Select(line => long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024).Single();

    /// <summary>Starts a program of the build folder and waits until it says where it serves gRPC.</summary>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public static async Task<ServerProcess> StartAsync(
        string program, IReadOnlyList<string> arguments, IEnumerable<(string Name, string Value)> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, ArgumentList = { Path.Combine(AppContext.BaseDirectory, program) } };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        try
        {
            var address = await ReadAddressAsync(process, program).WaitAsync(LongestStart, cancellationToken);
            var ready = clock.Elapsed;
            // Nobody reads on; a full pipe would stop the server.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new ServerProcess(process, address, ready);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<string> ReadAddressAsync(Process process, string program)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (GrpcAddress().Match(line) is { Success: true } found)
                return found.Groups[1].Value;
        }
        throw new InvalidOperationException($"{program} ended before it was ready. What it said is above.");
    }

    [GeneratedRegex(@"gRPC at (http://[^\s,]+)")]
    private static partial Regex GrpcAddress();
}
