using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Parley.Scoring.Tests.Replay;

/// <summary>A service of its own on free ports.</summary>
public partial class ServiceFixture : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private Process? _process;

    /// <summary>Of gRPC.</summary>
    public string GrpcAddress { get; private set; } = "";

    /// <summary>Of HTTP.</summary>
    public string HttpAddress { get; private set; } = "";

    /// <summary>The settings that say where calls are stored.</summary>
    protected virtual IReadOnlyList<string> Storage => ["--Parley:Store=none"];

    public async ValueTask InitializeAsync()
    {
        _process = CommandLine.Start(Assembly(), ["--Parley:GrpcAddress=http://127.0.0.1:0", "--Parley:HttpAddress=http://127.0.0.1:0", .. Storage]);
        // Where calls are stored may be told before.
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        while (line is not null && !Ready().IsMatch(line))
            line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        var ready = Ready().Match(line ?? "");
        Assert.True(ready.Success, line ?? await _process.StandardError.ReadToEndAsync().WaitAsync(Patience));
        (GrpcAddress, HttpAddress) = (ready.Groups["grpc"].Value, ready.Groups["http"].Value);
    }

    public virtual ValueTask DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>In the service's own output folder: tests/Scoring.Tests/bin/… is beside src/AnalysisService/bin/…</summary>
    private static string Assembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(root.FullName, "src", "AnalysisService", "bin", output.Parent.Name, output.Name, "Parley.AnalysisService.dll");
    }

    [GeneratedRegex("gRPC at (?<grpc>[^,]+), HTTP at (?<http>\\S+) ")]
    private static partial Regex Ready();
}
