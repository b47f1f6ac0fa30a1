using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>What a segment changed, to the wire and back.</summary>
public static class UpdateMapping
{
    public static V1.CallUpdate ToProto(this SessionUpdate update)
    {
        var proto = new V1.CallUpdate
        {
            Sequence = update.Sequence,
            Provisional = update.Provisional,
            Turn = update.Turn?.ToProto(),
            Personality = update.Personality?.ToProto(newestOnly: true),
        };
        foreach (var turn in update.ChangedTurns)
            proto.ChangedTurns.Add(turn.ToProto());
        foreach (var check in update.ChangedChecks)
            proto.ChangedChecks.Add(check.ToProto());
        foreach (var rule in update.ChangedRules)
            proto.ChangedRules.Add(rule.ToProto());
        foreach (var strategy in update.Strategies)
            proto.Strategies.Add(strategy.ToProto());
        foreach (var (findingId, turn, label) in update.Retractions)
            proto.Retractions.Add(new V1.Retraction { FindingId = findingId, Turn = turn, Label = label });
        return proto;
    }

    /// <summary>For clients that show what the service found.</summary>
    public static SessionUpdate ToCore(this V1.CallUpdate update) => new()
    {
        Sequence = update.Sequence,
        Provisional = update.Provisional,
        Turn = update.Turn?.ToCore(),
        ChangedTurns = update.ChangedTurns.Select(TurnMapping.ToCore).ToList(),
        Personality = update.Personality?.ToCore(),
        ChangedChecks = update.ChangedChecks.Select(CheckMapping.ToCore).ToList(),
        ChangedRules = update.ChangedRules.Select(ScorecardMapping.ToCore).ToList(),
        Strategies = update.Strategies.Select(RecommendationMapping.ToCore).ToList(),
        Retractions = update.Retractions.Select(retraction => new Retraction(retraction.FindingId, retraction.Turn, retraction.Label)).ToList(),
    };
}
