using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>What a rule asks of a call. Compared by reference: each stands at one place of one rule.</summary>
internal abstract class Condition;

/// <summary>All of these.</summary>
internal sealed class AllCondition(IReadOnlyList<Condition> parts) : Condition
{
    public IReadOnlyList<Condition> Parts => parts;
}

/// <summary>At least one of these.</summary>
internal sealed class AnyCondition(IReadOnlyList<Condition> parts) : Condition
{
    public IReadOnlyList<Condition> Parts => parts;
}

/// <summary>Not this, in the whole call.</summary>
internal sealed class NotCondition(Condition part) : Condition
{
    public Condition Part => part;
}

/// <summary>There is a turn of which all that is given here holds. Lists mean any of their entries.</summary>
internal sealed class TurnCondition : Condition
{
    /// <summary>Of each group at least one is in the turn.</summary>
    public IReadOnlyList<IReadOnlyList<WordTest>> Words { get; init; } = [];

    /// <summary>Null: whoever speaks.</summary>
    public Speaker? Speaker { get; init; }

    public IReadOnlyList<string> Acts { get; init; } = [];

    public IReadOnlyList<string> Violations { get; init; } = [];

    /// <summary>What the customer was taken for after the turn.</summary>
    public IReadOnlyList<string> Personalities { get; init; } = [];

    /// <summary>The turn is within this from the start of the call.</summary>
    public Extent? First { get; init; }

    /// <summary>The turn is within this from the end of the call.</summary>
    public Extent? Last { get; init; }

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>It can say nothing where nobody knows who speaks.</summary>
    public bool NeedsSpeaker =>
        Speaker is not null || Acts.Count + Violations.Count + Personalities.Count > 0 || Relations.Any(relation => relation.To.Any(to => to.NeedsSpeaker));
}
