using System.Text.Json.Serialization;

namespace Parley.Scoring.Inputs;

/// <summary>A file to be scored, as it was when the run began.</summary>
/// <param name="Path">"-" is standard input.</param>
/// <param name="Size">In bytes; 0 for standard input.</param>
/// <param name="Modified">The time of the last change in ticks, UTC; 0 for standard input.</param>
internal sealed record InputFile(string Path, long Size, long Modified)
{
    public static InputFile StandardInput { get; } = new("-", 0, 0);

    [JsonIgnore]
    public bool IsStandardInput => ReferenceEquals(this, StandardInput);
}
