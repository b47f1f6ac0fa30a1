using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>
/// A PostgreSQL server of the tests' own, from Debian's package: a data folder and a port of its own, never the system's cluster. It starts at its
/// first use. Where it is not installed, tests fail.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Password = "open-sesame";

    private const string User = "parley";
    private readonly SemaphoreSlim _gate = new(1);
    private readonly int _port = FreePort();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"parley-postgres-{Guid.NewGuid():N}");
    private bool _initialized;
    private int _databases;

    /// <summary>An empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        await StartAsync();
        var name = $"calls_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync(ConnectionString("postgres"), $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Does nothing when it runs.</summary>
    public async Task StartAsync()
    {
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!_initialized)
                await InitializeAsync();
            if (ProcessId is null)
                await RunAsync("pg_ctl", "start", "--wait", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1");
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>In good order: transactions are ended, connections closed.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "stop", "--wait", "-D", Data, "-m", "fast");

    /// <summary>As <c>kill -9</c> of all its processes at once.</summary>
    public async Task KillAsync()
    {
        var server = ProcessId ?? throw new InvalidOperationException("PostgreSQL does not run.");
        var all = Process.GetProcesses().Where(process => process.Id == server || ParentOf(process.Id) == server).ToList();
        all.ForEach(process => process.Kill());
        foreach (var process in all)
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();
        File.Delete(PidFile);
    }

    /// <summary>Runs SQL on a database.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_initialized && ProcessId is not null)
            await RunAsync("pg_ctl", "stop", "--wait", "-D", Data, "-m", "immediate");
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        _gate.Dispose();
    }

    private string Data => Path.Combine(_folder, "data");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    private int? ProcessId => File.Exists(PidFile) ? int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) : null;

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Database={database};Username={User};Password={Password}";

    private async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        var passwordFile = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(passwordFile, Password, TestContext.Current.CancellationToken);
        if (Environment.IsPrivilegedProcess)
            await Commands.RunAsync("chown", "-R", "postgres:", _folder);
        await RunAsync("initdb", "-D", Data, "-U", User, "--auth=scram-sha-256", "--pwfile", passwordFile, "--encoding=UTF8", "--locale=C", "--no-sync");
        _initialized = true;
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs(), program);
        return Environment.IsPrivilegedProcess
            ? Commands.RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments])
            : Commands.RunAsync(path, arguments);
    }

    /// <summary>Null when it is gone. In /proc/PID/stat the parent is the second field after the name in brackets.</summary>
    private static int? ParentOf(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Programs()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        return versions.Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => double.Parse(Path.GetFileName(Path.GetDirectoryName(bin)!), CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException("PostgreSQL is not installed. Run ./test.sh, or: apt-get install postgresql");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
