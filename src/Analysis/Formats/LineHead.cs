namespace Parley.Analysis.Formats;

/// <summary>What stands before the words of a line: a speaker, a time, or both. Whether it is one, the whole file tells (<see cref="SpeakerNames"/>).</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Label">Null for a time alone.</param>
/// <param name="TextStart">Where the words begin.</param>
internal readonly record struct LineHead(HeadKind Kind, string? Label, int TextStart, CallTime? Start = null, CallTime? End = null);
