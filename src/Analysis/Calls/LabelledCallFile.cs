namespace Parley.Analysis.Calls;

/// <summary>What a labelled-call file holds.</summary>
/// <param name="Calls">The calls without a mistake, in file order.</param>
/// <param name="Errors">Every mistake of the file, in file order; a call with one is not in <paramref name="Calls"/>.</param>
public sealed record LabelledCallFile(IReadOnlyList<LabelledCall> Calls, IReadOnlyList<InputError> Errors);
