using System.Text.Json;
using System.Text.Json.Serialization;
using Parley.Faults.Calls;

namespace Parley.Faults;

/// <summary>What a fault run found. Printed as one JSON object, or as lines for people.</summary>
internal abstract class Figures(Tally tally)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = false };

    /// <summary>What was done.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Fault { get; }

    [JsonPropertyOrder(1)]
    public int Calls => tally.Calls;

    [JsonPropertyOrder(1)]
    public int Segments => tally.Segments;

    [JsonPropertyOrder(1)]
    public int Resumptions => tally.Resumptions;

    [JsonPropertyOrder(2)]
    public long AcknowledgedLost => tally.AcknowledgedLost;

    [JsonPropertyOrder(2)]
    public int DuplicatedFindings => tally.DuplicatedFindings;

    [JsonPropertyOrder(2)]
    public int ReportsDifferent => tally.ReportsDifferent;

    [JsonPropertyOrder(2)]
    public int ToldDifferently => tally.ToldDifferently;

    /// <summary>Everything that must be 0 is.</summary>
    [JsonPropertyOrder(3)]
    public virtual bool Clean => tally.IsClean;

    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Snake);

    public override string ToString() => string.Join('\n', JsonSerializer.SerializeToNode(this, GetType(), Snake)!.AsObject()
        .Select(field => $"{field.Key.Replace('_', ' '),-24}{field.Value}"));
}
