using Parley.Analysis.Calls;

namespace Parley.Analysis.Sessions;

/// <summary>A final segment with what roles are inferred from. Its n-grams are not kept: a fold made anew reads the text again, which takes microseconds.</summary>
/// <param name="Segment">With the text and speaker that hold now.</param>
/// <param name="RoleScore">Log-odds that the agent speaks, from the words alone; 0 where the speaker is given.</param>
internal sealed record SpokenTurn(Segment Segment, float RoleScore);
