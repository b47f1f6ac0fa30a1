using System.Text.Json.Serialization;
using Parley.Faults.Calls;

namespace Parley.Faults;

/// <summary>What a fault did to live calls.</summary>
internal abstract class CallFigures(Tally tally) : Figures
{
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

    [JsonPropertyOrder(3)]
    public override bool Clean => tally.IsClean;
}
