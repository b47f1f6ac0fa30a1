using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>A model: its card and its heads, compiled from ML.NET's files. Immutable.</summary>
public sealed record ModelPackage(ModelCard Card, CallHeads Heads)
{
    /// <summary>Loads a version's folder, verifies its hashes and that the compiled heads score as ML.NET's own engine does.</summary>
    /// <exception cref="ModelLoadException">A file is missing, damaged, or does not fit the card.</exception>
    public static ModelPackage Load(string folder)
    {
        var card = ModelCard.Load(folder);
        try
        {
            return new ModelPackage(card, new HeadsLoader(folder, card).Load());
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ModelLoadException($"{folder}: the model cannot be loaded: {failure.Message}", failure);
        }
    }
}
