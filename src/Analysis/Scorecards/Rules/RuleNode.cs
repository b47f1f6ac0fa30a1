using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A condition of a rule, made ready to be asked how it stands.</summary>
internal abstract class RuleNode
{
    public abstract Truth Truth(CallView call);

    /// <summary>Adds what shows that it holds. What was not said shows nothing.</summary>
    public abstract void AddEvidence(CallView call, List<TurnSpan> evidence);
}

/// <summary>All of its parts.</summary>
internal sealed class AllNode(RuleNode[] parts) : RuleNode
{
    public override Truth Truth(CallView call)
    {
        var truth = Rules.Truth.True;
        foreach (var part in parts)
            truth = truth.And(part.Truth(call));
        return truth;
    }

    public override void AddEvidence(CallView call, List<TurnSpan> evidence) => Array.ForEach(parts, part => part.AddEvidence(call, evidence));
}

/// <summary>At least one of its parts.</summary>
internal sealed class AnyNode(RuleNode[] parts) : RuleNode
{
    public override Truth Truth(CallView call)
    {
        var truth = Rules.Truth.False;
        foreach (var part in parts)
            truth = truth.Or(part.Truth(call));
        return truth;
    }

    public override void AddEvidence(CallView call, List<TurnSpan> evidence)
    {
        foreach (var part in parts)
        {
            if (part.Truth(call) == Rules.Truth.True)
                part.AddEvidence(call, evidence);
        }
    }
}

/// <summary>Not its part.</summary>
internal sealed class NotNode(RuleNode part) : RuleNode
{
    public override Truth Truth(CallView call) => part.Truth(call).Not();

    public override void AddEvidence(CallView call, List<TurnSpan> evidence)
    {
    }
}

/// <summary>Some turn is a hit of a moment.</summary>
internal sealed class MomentNode(Moment moment) : RuleNode
{
    /// <summary>The first are shown, so that a result costs the same in a call of any length.</summary>
    public const int MaximumHits = 16;

    public override Truth Truth(CallView call) => call.TruthOf(moment);

    public override void AddEvidence(CallView call, List<TurnSpan> evidence)
    {
        var hits = call.HitsOf(moment);
        for (var i = 0; i < hits.Count && i < MaximumHits; i++)
            evidence.AddRange(hits[i].Evidence);
    }
}
