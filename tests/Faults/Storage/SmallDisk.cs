using System.Diagnostics;

namespace Parley.Faults.Storage;

/// <summary>
/// A disk of some megabytes in memory, in a mount namespace of its own, so that nothing else sees it and it is gone with its holder. Needs no root where
/// users may make namespaces.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Size = "24m";
    private readonly Process _holder;
    private readonly string _folder;

    private SmallDisk(Process holder, string folder) => (_holder, _folder) = (holder, folder);

    /// <exception cref="InvalidOperationException">This machine does not allow it.</exception>
    public static async Task<SmallDisk> MountAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("parley-faults-disk-").FullName;
        string[] arguments = [.. Environment.IsPrivilegedProcess ? (string[])["--mount"] : ["--user", "--map-root-user", "--mount"],
            "sh", "-c", $"mount -t tmpfs -o size={Size} none '{folder}' && echo mounted && exec cat"];
        var start = new ProcessStartInfo("unshare", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var holder = Process.Start(start)!;
        if (await holder.StandardOutput.ReadLineAsync(cancellationToken) == "mounted")
            return new SmallDisk(holder, folder);
        throw new InvalidOperationException(
            $"No small disk can be made ({(await holder.StandardError.ReadToEndAsync(cancellationToken)).Trim()}). "
            + "Run it where 'unshare --mount' works: as root, or with user namespaces; in a container with --cap-add SYS_ADMIN.");
    }

    /// <summary>Starts a program that sees the disk.</summary>
    public IReadOnlyList<string> Launcher => Environment.IsPrivilegedProcess
        ? ["nsenter", "--target", $"{_holder.Id}", "--mount"]
        : ["nsenter", "--target", $"{_holder.Id}", "--user", "--preserve-credentials", "--mount"];

    /// <summary>As such a program sees it.</summary>
    public string PathInside(string name) => Path.Combine(_folder, name);

    /// <summary>As this program sees it.</summary>
    public string PathHere(string name) => $"/proc/{_holder.Id}/root{_folder}/{name}";

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(PathHere("ballast"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var page = new byte[4096];
        try
        {
            while (true)
                ballast.Write(page);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(PathHere("ballast"));

    public void Dispose()
    {
        _holder.Kill();
        _holder.WaitForExit();
        _holder.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
