using System.Security.Cryptography;
using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Loads a playbook: all YAML files of one folder (docs/playbook.md).</summary>
public static class PlaybookLoader
{
    /// <summary>The file that gives the playbook's version.</summary>
    public const string VersionFile = "playbook.yaml";

    private const int HashLength = 8;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The playbook, or every mistake in it. Does not throw for anything wrong with the files.</summary>
    public static LoadResult Load(string folder)
    {
        if (!Directory.Exists(folder))
            return Failed(new InputError(folder, null, "there is no such playbook folder", $"Give the folder that holds {VersionFile}."));
        var paths = Directory.EnumerateFiles(folder)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml")
            .Order(StringComparer.Ordinal).ToList();
        if (paths.Count == 0)
            return Failed(new InputError(folder, null, "the playbook folder has no .yaml file", $"Put {VersionFile} and the strategies there."));
        List<InputError> errors = [];
        List<PlaybookFile> files = [];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths)
        {
            if (ReadText(path, errors) is not { } text)
                continue;
            files.Add(PlaybookFile.Parse(path, text));
            // Line endings change with the checkout, not with the content.
            hash.AppendData(Encoding.UTF8.GetBytes($"{Path.GetFileName(path)}\n{text.ReplaceLineEndings("\n")}\n"));
        }
        return Joined(folder, files, errors, Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength]);
    }

    private static LoadResult Joined(string folder, List<PlaybookFile> files, List<InputError> errors, string hash)
    {
        errors.AddRange(files.SelectMany(file => file.Errors));
        var version = Version(folder, files, errors);
        RefuseDuplicates(files, errors);
        if (errors.Count > 0)
            return new LoadResult(null, InOrder(errors));
        var strategies = files.SelectMany(file => file.Strategies).Select(entry => entry.Strategy).ToList();
        return strategies.Count > 0
            ? new LoadResult(new PlaybookSet($"{version}+{hash}") { Strategies = strategies }, [])
            : Failed(new InputError(folder, null, "the playbook has no strategies", "Give some under \"strategies:\" in a .yaml file."));
    }

    private static string? ReadText(string path, List<InputError> errors)
    {
        try
        {
            return StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            errors.Add(new InputError(path, null, $"the file is not UTF-8 (byte {exception.Index + 1})", "Save it as UTF-8."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(new InputError(path, null, $"the file cannot be read: {exception.Message.TrimEnd('.')}", "Check the file and its permissions."));
        }
        return null;
    }

    private static string? Version(string folder, List<PlaybookFile> files, List<InputError> errors)
    {
        foreach (var file in files.Where(file => file.Version is not null && Path.GetFileName(file.Path) != VersionFile))
            errors.Add(new InputError(file.Path, null, $"\"version\" is \"{file.Version}\" here too", $"Give the version in {VersionFile} alone."));
        var main = files.Find(file => Path.GetFileName(file.Path) == VersionFile);
        if (main?.Version is { } version && version.Contains('+', StringComparison.Ordinal))
            errors.Add(new InputError(main.Path, null, $"\"version\" is \"{version}\"", "Leave out what follows the \"+\": the content's hash is put there."));
        else if (main is { Version: null, Errors.Count: 0 })
            errors.Add(new InputError(main.Path, null, "\"version\" is missing", "Add it: version: 1.0.0."));
        else if (main is null && !errors.Exists(error => Path.GetFileName(error.File) == VersionFile))
            errors.Add(new InputError(Path.Combine(folder, VersionFile), null, "the file is missing", "Create it with the line: version: 1.0.0."));
        return main?.Version;
    }

    private static void RefuseDuplicates(List<PlaybookFile> files, List<InputError> errors)
    {
        var first = new Dictionary<string, string>();
        foreach (var file in files)
        {
            foreach (var (strategy, line) in file.Strategies.Where(entry => entry.Strategy.Id.Length > 0))
            {
                if (!first.TryAdd(strategy.Id, $"{file.Path}:{line}"))
                    errors.Add(new InputError(file.Path, line, $"the id \"{strategy.Id}\" is already at {first[strategy.Id]}", "Choose another."));
            }
        }
    }

    private static List<InputError> InOrder(List<InputError> errors) =>
        errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line ?? 0).ToList();

    private static LoadResult Failed(InputError error) => new(null, [error]);
}
