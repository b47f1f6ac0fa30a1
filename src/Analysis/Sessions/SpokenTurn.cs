using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Sessions;

/// <summary>A final segment with what depends on its text alone, so that a fold made anew does not read it again.</summary>
/// <param name="Segment">With the text and speaker that hold now.</param>
/// <param name="Features">Of the segment's text.</param>
/// <param name="RoleScore">Log-odds that the agent speaks, from the words, and at the beginning of the call from what an agent opens with (<see cref="OpeningCue"/>).</param>
internal sealed record SpokenTurn(Segment Segment, TextFeatures Features, float RoleScore);
