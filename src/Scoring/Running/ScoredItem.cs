using Parley.Analysis.Calls;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;

namespace Parley.Scoring.Running;

/// <summary>An item of the input with what became of it.</summary>
/// <param name="Input">Where it came from.</param>
/// <param name="Report">Ready to be written; null when there is an <paramref name="Error"/>.</param>
/// <param name="Error">Why there is no report.</param>
internal sealed record ScoredItem(InputItem Input, PreparedReport? Report, InputError? Error);
