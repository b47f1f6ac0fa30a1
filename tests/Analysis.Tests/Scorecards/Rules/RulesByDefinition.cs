using Parley.Analysis.Calls;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Analysis.Tests.Scorecards.Rules;

/// <summary>
/// What a rule means, word for word and without regard to cost: over a whole call, turn by turn, each relation looked up anew. The engine must
/// say the same. True, false, or null where it cannot be told.
/// </summary>
internal sealed class RulesByDefinition(IReadOnlyList<(TurnReport Turn, string Personality)> call, bool isSpeakerKnown)
{
    public RuleOutcome Outcome(Condition condition) => Holds(condition) switch
    {
        true => RuleOutcome.Hit,
        false => RuleOutcome.NoHit,
        _ => RuleOutcome.CannotTell,
    };

    private bool? Holds(Condition condition) => condition switch
    {
        AllCondition all => And(all.Parts.Select(Holds)),
        AnyCondition any => Or(any.Parts.Select(Holds)),
        NotCondition not => !Holds(not.Part),
        TurnCondition turn => SomeTurn(turn),
        _ => throw new NotSupportedException(),
    };

    private bool? SomeTurn(TurnCondition condition)
    {
        var some = Or(Enumerable.Range(0, call.Count).Select(turn => IsHit(condition, turn)));
        return some == false && condition.NeedsSpeaker && !isSpeakerKnown ? null : some;
    }

    private bool? IsHit(TurnCondition condition, int index)
    {
        var (turn, personality) = call[index];
        return And(
        [
            condition.Words.All(group => group.Any(word => turn.Text.Contains(((PhraseTest)word).Phrase, StringComparison.Ordinal))),
            condition.Speaker is null || turn.Speaker == condition.Speaker ? true : turn.Speaker == Speaker.Unknown ? null : false,
            condition.Acts.Count == 0 || condition.Acts.Any(turn.Has),
            condition.Violations.Count == 0 || turn.Violations.Any(found => condition.Violations.Contains(found.Violation)),
            condition.Personalities.Count == 0 || condition.Personalities.Contains(personality),
            condition.First is not { } first || IsFirst(first, index),
            condition.First is { Time: not null } && turn.StartOffset is null ? null : true,
            condition.Last is not { } last ? true : IsLast(last, index),
            .. condition.Relations.Select(relation => Holds(relation, index)),
        ]);
    }

    private bool IsFirst(Extent first, int index) => first.Turns is { } turns
        ? index < turns
        : !call.Take(index + 1).Any(before => before.Turn.StartOffset >= first.Time);

    private bool? IsLast(Extent last, int index)
    {
        if (last.Turns is { } turns)
            return index >= call.Count - turns;
        var end = call.Max(turn => turn.Turn.EndOffset > turn.Turn.StartOffset ? turn.Turn.EndOffset : turn.Turn.StartOffset);
        return call[index].Turn.StartOffset is { } start ? start >= end - last.Time : null;
    }

    private bool? Holds(Relation relation, int index)
    {
        var (turns, isUnsure) = Reach(relation, index);
        var hit = Or(turns.SelectMany(turn => relation.To.Select(to => IsHit(to, turn))));
        if (hit == false && isUnsure)
            hit = null;
        return relation.IsNegated ? !hit : hit;
    }

    private (List<int> Turns, bool IsUnsure) Reach(Relation relation, int index)
    {
        var turns = new List<int>();
        for (var other = index + Step(relation); other >= 0 && other < call.Count; other += Step(relation))
        {
            if (relation.Within.Turns is { } count)
            {
                if (Math.Abs(other - index) > count)
                    break;
            }
            else if (Gap(relation.IsAfter ? index : other, relation.IsAfter ? other : index) is not { } gap)
            {
                return (turns, true);
            }
            else if (gap > relation.Within.Time)
            {
                break;
            }
            turns.Add(other);
        }
        return (turns, relation.Within.Time is not null && (relation.IsAfter ? End(index) : call[index].Turn.StartOffset) is null);
    }

    private static int Step(Relation relation) => relation.IsAfter ? 1 : -1;

    private TimeSpan? Gap(int earlier, int later) => call[later].Turn.StartOffset - End(earlier);

    private TimeSpan? End(int index) => call[index].Turn.EndOffset ?? call[index].Turn.StartOffset;

    private static bool? And(IEnumerable<bool?> parts)
    {
        var all = parts.ToList();
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private static bool? Or(IEnumerable<bool?> parts) => !And(parts.Select(part => !part));
}
