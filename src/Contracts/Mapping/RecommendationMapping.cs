using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Recommended strategies, to the wire and back.</summary>
internal static class RecommendationMapping
{
    public static V1.Recommendation ToProto(this Recommendation strategy)
    {
        var proto = new V1.Recommendation
        {
            Id = strategy.Id,
            Title = strategy.Title,
            Reason = strategy.Reason,
            Handbook = strategy.Handbook,
            Action = strategy.Action,
            Say = strategy.Say,
            Avoid = strategy.Avoid,
            Because = strategy.Because,
        };
        if (strategy.BecauseTurn is { } turn)
            proto.BecauseTurn = turn;
        return proto;
    }

    public static Recommendation ToCore(this V1.Recommendation strategy) => new()
    {
        Id = strategy.Id,
        Title = strategy.Title,
        Reason = strategy.Reason,
        Handbook = strategy.Handbook,
        Action = strategy.Action,
        Say = strategy.Say,
        Avoid = strategy.Avoid,
        Because = strategy.Because,
        BecauseTurn = strategy.HasBecauseTurn ? strategy.BecauseTurn : null,
    };
}
