namespace Parley.Analysis.Models;

/// <summary>Finds the folders that come with the product ("models", "data/playbook").</summary>
public static class ParleyFolders
{
    /// <summary>The environment variable that names the folder which holds "models" and "data".</summary>
    public const string HomeVariable = "PARLEY_HOME";

    /// <summary>The playbook's folder, found as <see cref="Find"/> does.</summary>
    /// <exception cref="ModelLoadException">There is no such folder.</exception>
    public static string Playbook(string? configured = null) => Find(Path.Combine("data", "playbook"), configured);

    /// <summary>
    /// The configured path, else <paramref name="name"/> under PARLEY_HOME, else beside the program or in a folder above it, else in or above
    /// the working folder.
    /// </summary>
    /// <exception cref="ModelLoadException">There is no such folder; the message says where was looked.</exception>
    public static string Find(string name, string? configured = null)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return Directory.Exists(configured)
                ? Path.GetFullPath(configured)
                : throw new ModelLoadException($"The folder '{configured}' does not exist. Give the path of the '{name}' folder.");
        }
        var home = Environment.GetEnvironmentVariable(HomeVariable);
        var starts = string.IsNullOrEmpty(home) ? [AppContext.BaseDirectory, Directory.GetCurrentDirectory()] : new[] { home };
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, name);
                if (Directory.Exists(candidate) && !IsSourceFolder(candidate))
                    return candidate;
            }
        }
        throw new ModelLoadException(
            $"No folder '{name}' beside the program, in the working folder or above them. Set {HomeVariable} to the folder that holds it, or give its path.");
    }

    /// <summary>"Models" is also a source folder where file names ignore case.</summary>
    private static bool IsSourceFolder(string folder) => Directory.EnumerateFiles(folder, "*.cs").Any();
}
