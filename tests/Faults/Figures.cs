using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Faults;

/// <summary>What a fault run found. Printed as one JSON object, or as lines for people.</summary>
internal abstract class Figures
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = false };

    /// <summary>What was done.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Fault { get; }

    /// <summary>Everything that must be 0 is.</summary>
    [JsonPropertyOrder(3)]
    public abstract bool Clean { get; }

    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Snake);

    public override string ToString() => string.Join('\n', JsonSerializer.SerializeToNode(this, GetType(), Snake)!.AsObject()
        .Select(field => $"{field.Key.Replace('_', ' '),-24}{field.Value}"));
}
