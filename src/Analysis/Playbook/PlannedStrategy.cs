namespace Parley.Analysis.Playbook;

/// <summary>A strategy with what selection asks of it again and again, worked out when the playbook is loaded.</summary>
/// <param name="strategy">As the playbook has it.</param>
/// <param name="place">In the playbook's list.</param>
internal sealed class PlannedStrategy(Strategy strategy, int place)
{
    /// <summary>What a strategy's own priority of 100 adds to one of 0, as a share of the finding's strength.</summary>
    private const double PriorityShare = 0.25;

    public Strategy Strategy => strategy;

    public int Place => place;

    /// <summary>What the finding's strength is multiplied by.</summary>
    public double Weight { get; } = 1 - PriorityShare + (PriorityShare * strategy.Priority / 100);

    /// <summary>Agent acts that show, after the finding, that it is done.</summary>
    public uint DoneActs { get; } = LabelBits.AgentActs.Of(strategy.NotYet.Acts);

    /// <summary>Agent acts that show it anywhere.</summary>
    public uint DoneEver { get; } = LabelBits.AgentActs.Of(strategy.NotYet.Ever);

    /// <summary>Checks that show it when they are met.</summary>
    public uint DoneChecks { get; } = LabelBits.Checks.Of(strategy.NotYet.Checks);

    /// <summary>Customer acts after which it fits best.</summary>
    public uint BestAfter { get; } = LabelBits.CustomerActs.Of(strategy.When.BestAfter);

    private readonly uint _exceptStages = LabelBits.Stages.Of(strategy.When.ExceptStages);

    /// <summary>Whether it may be recommended at all.</summary>
    /// <param name="stage">Of the call, as a bit.</param>
    /// <param name="turns">Of the call so far.</param>
    /// <param name="live">While the call is on.</param>
    public bool Applies(uint stage, int turns, bool live) =>
        (_exceptStages & stage) == 0 && (!live || (turns >= strategy.When.FromTurn && turns <= strategy.When.UntilTurn));
}
