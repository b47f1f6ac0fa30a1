using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>A cue of a subtitle file.</summary>
/// <param name="Line">That of its timing.</param>
/// <param name="End">Null when it was before the start.</param>
/// <param name="Lines">Its text as written.</param>
internal sealed record Cue(int Line, TimeSpan Start, TimeSpan? End, List<TextLine> Lines);
