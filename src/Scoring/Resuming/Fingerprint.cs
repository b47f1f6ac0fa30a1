using System.Globalization;
using Parley.Scoring.Inputs;

namespace Parley.Scoring.Resuming;

/// <summary>Everything that decides what a run writes. Two runs with the same fingerprint write the same bytes.</summary>
/// <param name="Settings">By the name that a user knows: options, model, playbook, program.</param>
/// <param name="Files">The input, in order.</param>
internal sealed record Fingerprint(IReadOnlyDictionary<string, string> Settings, IReadOnlyList<InputFile> Files)
{
    private const int ShownDifferences = 5;

    /// <summary>What is not as it was in an earlier run, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> ChangesSince(Fingerprint before)
    {
        List<string> changes = [.. SettingsChangedSince(before), .. FilesChangedSince(before)];
        var hidden = changes.Count - ShownDifferences;
        return hidden <= 0 ? changes : [.. changes[..ShownDifferences], string.Create(CultureInfo.InvariantCulture, $"{hidden} more")];
    }

    private IEnumerable<string> SettingsChangedSince(Fingerprint before)
    {
        foreach (var name in Settings.Keys.Union(before.Settings.Keys))
        {
            var (was, now) = (before.Settings.GetValueOrDefault(name, ""), Settings.GetValueOrDefault(name, ""));
            if (was != now)
                yield return $"{name} was {Shown(was)} and is {Shown(now)}";
        }
    }

    private IEnumerable<string> FilesChangedSince(Fingerprint before)
    {
        var (were, are) = (ByPath(before.Files), ByPath(Files));
        foreach (var file in Files)
        {
            if (!were.TryGetValue(file.Path, out var was))
                yield return $"{file.Path} is new";
            else if (was.Size != file.Size)
                yield return string.Create(CultureInfo.InvariantCulture, $"{file.Path} had {was.Size} bytes and has {file.Size}");
            else if (was.Modified != file.Modified)
                yield return $"{file.Path} was written again";
        }
        foreach (var file in before.Files.Where(file => !are.ContainsKey(file.Path)))
            yield return $"{file.Path} is gone";
        if (were.Count == are.Count && were.Keys.All(are.ContainsKey) && !before.Files.Select(file => file.Path).SequenceEqual(Files.Select(file => file.Path)))
            yield return "the input has another order";
    }

    /// <summary>A file may be named twice.</summary>
    private static Dictionary<string, InputFile> ByPath(IEnumerable<InputFile> files)
    {
        var byPath = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var file in files)
            byPath[file.Path] = file;
        return byPath;
    }

    private static string Shown(string value) => value.Length == 0 ? "not set" : value;
}
