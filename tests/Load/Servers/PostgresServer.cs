using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Parley.Load.Servers;

/// <summary>A PostgreSQL server of this run's own, from Debian's package: a data folder and a port of its own, never the system's cluster.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "parley";
    private const string Password = "load";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"parley-load-postgres-{Guid.NewGuid():N}");
    private readonly int _port = FreePort();
    private bool _runs;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Returns the connection string of an empty database. Its settings are PostgreSQL's defaults: a commit is on the disk.</summary>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, Password, cancellationToken);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["-R", "postgres:", _folder], cancellationToken);
        await RunOwnAsync("initdb", ["-D", Data, "-U", User, "--auth=scram-sha-256", "--pwfile", password, "--encoding=UTF8", "--locale=C", "--no-sync"], cancellationToken);
        await RunOwnAsync(
            "pg_ctl", ["start", "--wait", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1"], cancellationToken);
        _runs = true;
        return $"Host=127.0.0.1;Port={_port};Database=postgres;Username={User};Password={Password}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_runs)
            await RunOwnAsync("pg_ctl", ["stop", "--wait", "-D", Data, "-m", "immediate"], CancellationToken.None);
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static Task RunOwnAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Programs(), program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments], cancellationToken)
            : RunAsync(path, arguments, cancellationToken);
    }

    /// <summary>Its output goes to a file: a server that it leaves running would keep a pipe open.</summary>
    private static async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("sh") { ArgumentList = { "-c", "exec \"$@\" >\"$0\" 2>&1 </dev/null", output, program } };
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(output, cancellationToken)}");
        }
        finally
        {
            File.Delete(output);
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
