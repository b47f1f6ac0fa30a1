using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>What came of loading a playbook.</summary>
/// <param name="Playbook">Null when there is any mistake.</param>
/// <param name="Errors">Every mistake of every file, each with its line.</param>
public sealed record LoadResult(PlaybookSet? Playbook, IReadOnlyList<InputError> Errors);
