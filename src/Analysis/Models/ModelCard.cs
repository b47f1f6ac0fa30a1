using System.Text.Json;
using System.Text.Json.Nodes;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>
/// The card beside a model's weights (card.json): what it was trained on, how, and how good it is. Written last: its presence means that the
/// model is complete.
/// </summary>
public sealed record ModelCard
{
    /// <summary>The format that this code reads and writes.</summary>
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required int Format { get; init; }

    /// <summary>The folder's name.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over the training calls, in order; hexadecimal.</summary>
    public required string DataHash { get; init; }

    /// <summary>Counts of the training calls: calls, excerpts, notes, turns, by language.</summary>
    public required IReadOnlyDictionary<string, int> Data { get; init; }

    /// <summary>The source commit, or "unknown".</summary>
    public required string Commit { get; init; }

    public required int Seed { get; init; }

    /// <summary>Trainer settings by name.</summary>
    public required IReadOnlyDictionary<string, double> Settings { get; init; }

    /// <summary>SHA-256 of each weight file's content, hexadecimal; of a zip its entries, so that the same model has the same hash.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>The groups of heads by name.</summary>
    public required IReadOnlyDictionary<string, HeadCard> Heads { get; init; }

    /// <summary>Slots of a turn's context block.</summary>
    public required int ContextSize { get; init; }

    /// <summary>Length of a turn's context block.</summary>
    public required double ContextNorm { get; init; }

    /// <summary>The same for customers' turns; null: as the agents'.</summary>
    public double? CustomerContextNorm { get; init; }

    /// <summary>Figures on the test split and out of fold, per label and language, with a baseline.</summary>
    public JsonObject Metrics { get; init; } = [];

    /// <summary>Where n-grams stand in the vector of a customer's turn.</summary>
    internal FirstStageLayout CustomerLayout(Vocabulary vocabulary) => new(vocabulary.Count, ContextSize, (float)(CustomerContextNorm ?? ContextNorm));

    /// <summary>Where n-grams stand in the vector of an agent's turn.</summary>
    internal FirstStageLayout AgentLayout(Vocabulary vocabulary) => new(vocabulary.Count, ContextSize, (float)ContextNorm);

    public static string FileIn(string folder) => Path.Combine(folder, "card.json");

    /// <exception cref="ModelLoadException">No card, or not one of this format.</exception>
    public static ModelCard Load(string folder)
    {
        var path = FileIn(folder);
        try
        {
            using var stream = File.OpenRead(path);
            var card = JsonSerializer.Deserialize<ModelCard>(stream, Json);
            return card is { Format: CurrentFormat } ? card
                : throw new ModelLoadException($"{path}: card format {card?.Format} is not {CurrentFormat}. Train the model again with this version.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ModelLoadException($"{path}: the model has no readable card ({failure.Message}). It is incomplete: train it again.", failure);
        }
    }

    /// <summary>Writes the card by rename, so that it is there whole or not at all.</summary>
    public void Save(string folder)
    {
        var path = FileIn(folder);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(this, Json) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }
}
