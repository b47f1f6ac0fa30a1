using Parley.Analysis.Calls;

namespace Parley.Scoring.Inputs;

/// <summary>Finds the files that the paths of a command stand for, always in the same order.</summary>
/// <param name="isOwn">Whether a path is a file of the run itself, such as its reports: those are no input.</param>
internal sealed class FileFinder(Func<string, bool> isOwn)
{
    private readonly List<InputFile> _files = [];
    private readonly List<InputError> _problems = [];

    /// <summary>The files in the order of the paths, those of a folder by name; and what is not there or cannot be looked into.</summary>
    public (IReadOnlyList<InputFile> Files, IReadOnlyList<InputError> Problems) Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (path == InputFile.StandardInput.Path)
                _files.Add(InputFile.StandardInput);
            else if (File.Exists(path))
                Add(new FileInfo(path), path);
            else if (Directory.Exists(path))
                AddFolder(new DirectoryInfo(path), path, []);
            else
                _problems.Add(new InputError(path, null, "no such file or folder", "Check the path."));
        }
        return (_files, _problems);
    }

    /// <summary>Hidden files and folders are left out, as a shell does.</summary>
    /// <param name="above">The real paths of the folders above, so that a link to one of them is not followed for ever.</param>
    private void AddFolder(DirectoryInfo folder, string path, IReadOnlyList<string> above)
    {
        var real = folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
        if (above.Contains(real))
            _problems.Add(new InputError(path, null, "the folder is a link to a folder above it", "Remove the link."));
        else
            AddEntries(folder, path, [.. above, real]);
    }

    private void AddEntries(DirectoryInfo folder, string path, IReadOnlyList<string> above)
    {
        foreach (var entry in EntriesOf(folder, path))
        {
            var entryPath = Path.Combine(path, entry.Name);
            if (entry is DirectoryInfo inner)
                AddFolder(inner, entryPath, above);
            else if (!isOwn(entryPath))
                Add((FileInfo)entry, entryPath);
        }
    }

    /// <summary>By the whole path: "a.txt" before "a/b.txt".</summary>
    private IEnumerable<FileSystemInfo> EntriesOf(DirectoryInfo folder, string path)
    {
        try
        {
            return folder.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.'))
                .OrderBy(entry => entry is DirectoryInfo ? entry.Name + Path.DirectorySeparatorChar : entry.Name, StringComparer.Ordinal).ToList();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new InputError(path, null, $"the folder cannot be read: {failure.Message.TrimEnd('.')}", "Check its permissions."));
            return [];
        }
    }

    /// <summary>A link to nothing has no size; reading it will say so.</summary>
    private void Add(FileInfo file, string path) =>
        _files.Add(file.Exists && ExistsAtLast(file) is { } real ? new InputFile(path, real.Length, real.LastWriteTimeUtc.Ticks) : new InputFile(path, 0, 0));

    private static FileInfo? ExistsAtLast(FileInfo file)
    {
        var real = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return real.Exists ? real : null;
    }
}
