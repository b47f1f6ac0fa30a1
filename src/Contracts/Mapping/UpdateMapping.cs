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
        proto.ChangedTurns.Add(update.ChangedTurns.Select(TurnMapping.ToProto));
        proto.ChangedChecks.Add(update.ChangedChecks.Select(CheckMapping.ToProto));
        proto.Strategies.Add(update.Strategies.Select(RecommendationMapping.ToProto));
        proto.Retractions.Add(update.Retractions.Select(retraction => new V1.Retraction
        {
            FindingId = retraction.FindingId,
            Turn = retraction.Turn,
            Label = retraction.Label,
        }));
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
        Strategies = update.Strategies.Select(RecommendationMapping.ToCore).ToList(),
        Retractions = update.Retractions.Select(retraction => new Retraction(retraction.FindingId, retraction.Turn, retraction.Label)).ToList(),
    };
}
