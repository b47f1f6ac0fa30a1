using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Parley.Faults.Storage;

namespace Parley.Faults.Commands;

/// <summary>
/// faults look, for this program itself: looks into a database on a disk that only another mount namespace sees. SQLite follows /proc/PID/root back to
/// this one's files, so that it has to be opened from inside.
/// </summary>
internal static class LookCommand
{
    private const string Name = "look";
    private const string EmptyLog = "--empty-log";

    public static Command Create()
    {
        var file = new Argument<string>("file");
        var emptiesLog = new Option<bool>(EmptyLog);
        var command = new Command(Name, "Print the last sequence of each call in a SQLite store.") { file, emptiesLog };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var database = new SqliteFile(parsed.GetValue(file)!);
            if (parsed.GetValue(emptiesLog))
                database.EmptyLog();
            Console.WriteLine(JsonSerializer.Serialize(database.LastSequences()));
        });
        return command;
    }

    /// <summary>Runs it where the disk is seen.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> RunInsideAsync(SmallDisk disk, string file, bool emptiesLog, CancellationToken cancellationToken)
    {
        string[] command = [.. disk.Launcher, "dotnet", typeof(LookCommand).Assembly.Location, Name, file, .. emptiesLog ? (string[])[EmptyLog] : []];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Dictionary<string, long>>(said)!
            : throw new InvalidOperationException($"{file} cannot be read: it ended with {process.ExitCode}.");
    }
}
