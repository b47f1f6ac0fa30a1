namespace Parley.Analysis.Formats.Json;

/// <summary>A word of a recogniser that gives words only.</summary>
/// <param name="Channel">"" when there is one.</param>
/// <param name="Label">Of the voice; null when it is not told.</param>
/// <param name="IsMark">A punctuation mark, which has no time of its own.</param>
internal readonly record struct SpokenWord(string Text, string Channel = "", string? Label = null, TimeSpan? Start = null, TimeSpan? End = null, double? Confidence = null, bool IsMark = false);
