namespace Parley.Analysis.Input;

/// <summary>A line of a text file: its text without the line end, or what was wrong with it.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Empty when there is a problem.</param>
/// <param name="Problem">Null when the text is good.</param>
internal readonly record struct TextLine(int Number, string Text, LineProblem? Problem = null);
