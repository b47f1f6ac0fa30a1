using System.Text.Json;
using Parley.Analysis.Models;
using Parley.Training.Evaluation;

namespace Parley.Training.Card;

/// <summary>A model trained on a part of the training split, measured on the whole test split.</summary>
/// <param name="Share">Of the training items, in (0, 1].</param>
internal sealed record LearningPoint(
    double Share, int Items, double? ViolationsF1, double? PersonalityF1, double? CustomerActsF1, double? AgentActsF1, double? FalseAlarmsPer100)
{
    private const string FileName = "learning-curve.json";
    private const int ActSupport = 5;
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n" };

    public static LearningPoint Of(double share, int items, EvaluationResult result) => new(
        share, items, result.Violations.MacroF1(), result.Personality.MacroF1(), result.CustomerActs.MacroF1(ActSupport), result.AgentActs.MacroF1(ActSupport),
        result.FalseAlarmsPer100);

    /// <summary>Keeps the curve beside the model, since it takes long to make.</summary>
    public static void Save(string modelFolder, IReadOnlyList<LearningPoint> points) =>
        File.WriteAllText(Path.Combine(modelFolder, FileName), JsonSerializer.Serialize(points, Json) + "\n");

    /// <summary>Empty where none was made.</summary>
    /// <exception cref="ModelLoadException">The file is damaged.</exception>
    public static IReadOnlyList<LearningPoint> Load(string modelFolder)
    {
        var path = Path.Combine(modelFolder, FileName);
        if (!File.Exists(path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<LearningPoint>>(File.ReadAllText(path), Json) ?? [];
        }
        catch (JsonException failure)
        {
            throw new ModelLoadException($"{path}: the learning curve cannot be read ({failure.Message}). Delete it, or make it again with --learning-curve.", failure);
        }
    }
}
