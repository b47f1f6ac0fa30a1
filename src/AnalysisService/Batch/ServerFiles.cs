using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.AnalysisService.Batch;

/// <summary>The calls of a file or folder on this machine, always in the same order. Links are not followed: they could lead out of the folder.</summary>
internal static class ServerFiles
{
    /// <param name="path">The real path, which the caller may name.</param>
    /// <param name="options">How files are read.</param>
    public static IEnumerable<(ReadItem Item, string File)> Read(string path, ReadOptions options) =>
        Directory.Exists(path) ? ReadFolder(path, options) : ReadFile(path, options);

    private static IEnumerable<(ReadItem Item, string File)> ReadFile(string path, ReadOptions options) =>
        TranscriptReader.ReadFile(path, options).Select(item => (item, path));

    private static IEnumerable<(ReadItem Item, string File)> ReadFolder(string path, ReadOptions options)
    {
        var entries = Entries(path, out var failure);
        return failure is not null
            ? [Error(path, $"the folder cannot be read: {failure}", "Check its permissions.")]
            : entries.SelectMany(entry => entry.LinkTarget is null
                ? Read(entry.FullName, options)
                : [Error(entry.FullName, "this is a link, and links are not followed", "Name what it leads to, or upload it.")]);
    }

    /// <summary>By the whole path; hidden ones are left out, as a shell does.</summary>
    private static List<FileSystemInfo> Entries(string folder, out string? failure)
    {
        failure = null;
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry is DirectoryInfo ? entry.Name + Path.DirectorySeparatorChar : entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            failure = reason.Message.TrimEnd('.');
            return [];
        }
    }

    private static (ReadItem Item, string File) Error(string path, string message, string remedy) =>
        (new ReadItem { Error = new InputError(path, null, message, remedy) }, path);
}
