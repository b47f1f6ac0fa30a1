namespace Parley.AnalysisService.Batch;

/// <summary>Where a path leads when all links in it are followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>Null when the links go round. From a name on that is not there, the rest is taken as it is written.</summary>
    /// <param name="path">Full, without "..".</param>
    public static string? Of(string path)
    {
        var links = 0;
        return Of(path, ref links);
    }

    private static string? Of(string path, ref int links)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            FileSystemInfo entry = new FileInfo(Path.Combine(real, name));
            if (entry.LinkTarget is { } target)
            {
                if (++links > MostLinks || Of(Path.GetFullPath(target, real), ref links) is not { } followed)
                    return null;
                real = followed;
            }
            else
            {
                real = entry.FullName;
            }
        }
        return real;
    }
}
