using System.Text.Json;

namespace Parley.Analysis.Models;

/// <summary>The models of a folder: one sub-folder a version, and promoted.json that names the live one.</summary>
public sealed class ModelRegistry(string folder)
{
    private const string PointerFile = "promoted.json";

    /// <summary>Versions with a card, oldest name first.</summary>
    public IReadOnlyList<string> List() =>
        Directory.EnumerateDirectories(folder).Where(version => File.Exists(ModelCard.FileIn(version)))
            .Select(version => Path.GetFileName(version)!).Order(StringComparer.Ordinal).ToList();

    /// <summary>The folder of a version.</summary>
    public string FolderOf(string version) => Path.Combine(folder, version);

    /// <summary>The live version.</summary>
    /// <exception cref="ModelLoadException">None is promoted.</exception>
    public string Promoted()
    {
        var path = Path.Combine(folder, PointerFile);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return document.RootElement.GetProperty("version").GetString() is { Length: > 0 } version ? version
                : throw new ModelLoadException($"{path}: the version is empty.");
        }
        catch (Exception failure) when (failure is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new ModelLoadException($"{path}: no model is promoted ({failure.Message}). Train one with 'parley-train train --promote'.", failure);
        }
    }

    /// <summary>Makes a complete version the live one.</summary>
    /// <exception cref="ModelLoadException">The version has no card.</exception>
    public void Promote(string version)
    {
        ModelCard.Load(FolderOf(version));
        var path = Path.Combine(folder, PointerFile);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(new { version }) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }
}
