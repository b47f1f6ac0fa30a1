using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>What shows that a strategy has already been followed, so that it is not recommended again.</summary>
public sealed record StrategyDone
{
    public static StrategyDone Never { get; } = new();

    /// <summary>Keys of <see cref="Labels.AgentActs"/>: done when one of them came after the finding that calls for the strategy.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Keys of <see cref="Labels.AgentActs"/> for what is done once a call: done when one came anywhere.</summary>
    public IReadOnlyList<string> Ever { get; init; } = [];

    /// <summary>Keys of <see cref="CheckKeys"/>: done when one is met.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];
}
