using System.CommandLine;
using Parley.Analysis.Models;
using Parley.Training.Evaluation;

namespace Parley.Training.Commands;

/// <summary>The --shared option: the folder of the sets by other hands.</summary>
internal static class SharedFolder
{
    public static Option<string?> Option() => new("--shared") { Description = "Folder with eval/ and real/: sets by other hands; default: the folder 'shared' beside the project." };

    /// <summary>The sets; null where no folder was given and there is none beside the project.</summary>
    /// <exception cref="ModelLoadException">The folder given does not exist.</exception>
    public static MeasureSets? Find(string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return Directory.Exists(configured) ? new MeasureSets(configured)
                : throw new ModelLoadException($"The folder '{configured}' does not exist. Give the folder that holds eval/ and real/.");
        }
        var project = Directory.GetParent(ParleyFolders.Find("data"))!;
        var beside = Path.Combine(project.Parent?.FullName ?? project.FullName, "shared");
        return Directory.Exists(beside) ? new MeasureSets(beside) : null;
    }
}
