using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Parley.Servers;

/// <summary>
/// A PostgreSQL server of a run's own, from Debian's package: a data folder and a port of its own, never the system's cluster. Its settings are
/// PostgreSQL's defaults: a commit is on the disk. The tests, the fault tests and the load test compile this file each.
/// </summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    public const string Password = "open-sesame";

    private const string User = "parley";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"parley-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private bool _isInitialized;
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    private int? ProcessId => File.Exists(PidFile) ? int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) : null;

    /// <summary>Makes the data folder at the first time; does nothing when the server runs.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_isInitialized)
            await InitializeAsync(cancellationToken);
        if (ProcessId is not null)
            return;
        await RunOwnAsync(
            "pg_ctl", ["start", "--wait", "--timeout=300", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=300"], cancellationToken);
    }

    /// <summary>An empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = $"calls_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync(cancellationToken);
        return ConnectionString(name);
    }

    /// <summary>In good order: transactions are ended, connections closed.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => RunOwnAsync("pg_ctl", ["stop", "--wait", "-D", Data, "-m", "fast"], cancellationToken);

    /// <summary>As <c>kill -9</c> of all its processes at once.</summary>
    public void Kill()
    {
        var server = ProcessId ?? throw new InvalidOperationException("PostgreSQL does not run.");
        // The server itself first: it would start those again that die.
        var all = Process.GetProcesses().Where(process => process.Id == server || ParentOf(process.Id) == server).OrderBy(process => process.Id != server).ToList();
        all.ForEach(process => process.Kill());
        all.ForEach(process => process.WaitForExit());
        File.Delete(PidFile);
    }

    public async ValueTask DisposeAsync()
    {
        if (ProcessId is not null)
            await RunOwnAsync("pg_ctl", ["stop", "--wait", "-D", Data, "-m", "immediate"], CancellationToken.None);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Database={database};Username={User};Password={Password}";

    private async Task InitializeAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, Password, cancellationToken);
        if (Environment.IsPrivilegedProcess)
            await OtherProgram.RunAsync("chown", ["-R", "postgres:", _folder], cancellationToken);
        await RunOwnAsync("initdb", ["-D", Data, "-U", User, "--auth=scram-sha-256", "--pwfile", password, "--encoding=UTF8", "--locale=C", "--no-sync"], cancellationToken);
        _isInitialized = true;
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task RunOwnAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Programs(), program);
        return Environment.IsPrivilegedProcess
            ? OtherProgram.RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments], cancellationToken)
            : OtherProgram.RunAsync(path, arguments, cancellationToken);
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
