namespace Parley.Analysis.Input;

/// <summary>Why a line has no text: too long, or bytes that no encoding explains.</summary>
/// <param name="Message">Without a full stop.</param>
/// <param name="Remedy">A sentence.</param>
internal sealed record LineProblem(string Message, string Remedy);
