using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>A model: its card and its heads, compiled from ML.NET's files. Immutable.</summary>
public sealed record ModelPackage(ModelCard Card, CallHeads Heads)
{
    /// <summary>What computes the scores.</summary>
    public ScoringEngine Engine => Heads.Scorer.Engine;

    /// <summary>Why ML.NET's own engine computes them; null when the compiled heads do.</summary>
    public string? FallbackReason { get; init; }

    /// <summary>
    /// Loads a version's folder and verifies its hashes, and that the compiled heads score as ML.NET's own engine does: where they do not, or a
    /// head cannot be compiled, that engine takes their place (<see cref="FallbackReason"/>).
    /// </summary>
    /// <exception cref="ModelLoadException">A file is missing, damaged, or does not fit the card.</exception>
    public static ModelPackage Load(string folder) => Load(folder, (vocabulary, parts) => new CompiledScorer(vocabulary, parts));

    /// <param name="folder">The version's.</param>
    /// <param name="compile">Puts the compiled scorer together; it may refuse with an <see cref="InvalidDataException"/>.</param>
    internal static ModelPackage Load(string folder, Func<Vocabulary, HeadParts, IHeadScorer> compile)
    {
        var card = ModelCard.Load(folder);
        try
        {
            var loader = new HeadsLoader(folder, card, compile);
            return new ModelPackage(card, loader.Load()) { FallbackReason = loader.FallbackReason };
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ModelLoadException($"{folder}: the model cannot be loaded: {failure.Message}", failure);
        }
    }
}
