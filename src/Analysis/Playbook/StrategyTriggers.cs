using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>When a strategy applies: any one of the listed findings selects it, within the limits.</summary>
public sealed record StrategyTriggers
{
    /// <summary>Keys of <see cref="Labels.Personalities"/> without undetermined.</summary>
    public IReadOnlyList<string> Personalities { get; init; } = [];

    /// <summary>Keys of <see cref="Labels.Violations"/>.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];

    /// <summary>Keys of <see cref="Labels.CustomerActs"/>; an objection's key selects while the objection is open or blocks.</summary>
    public IReadOnlyList<string> Acts { get; init; } = [];

    /// <summary>Keys of <see cref="Labels.Stages"/>.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>Keys of <see cref="CheckKeys"/>, each with the outcomes that call for the strategy: missed, cannot tell.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CheckOutcome>> Checks { get; init; } = new Dictionary<string, IReadOnlyList<CheckOutcome>>();

    /// <summary>Customer acts that make it more fitting right after them; they select nothing by themselves.</summary>
    public IReadOnlyList<string> BestAfter { get; init; } = [];

    /// <summary>Stages in which it never applies.</summary>
    public IReadOnlyList<string> ExceptStages { get; init; } = [];

    /// <summary>It can be followed while the call is on.</summary>
    public bool Live { get; init; } = true;

    /// <summary>It belongs in a report: for the next call, or for the agent's learning.</summary>
    public bool Report { get; init; } = true;

    /// <summary>Live only once the call has this many turns.</summary>
    public int FromTurn { get; init; }

    /// <summary>Live only while the call has at most this many turns.</summary>
    public int UntilTurn { get; init; } = int.MaxValue;
}
