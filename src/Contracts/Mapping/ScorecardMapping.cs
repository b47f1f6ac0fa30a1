using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>The team's own rules and its scorecard, to the wire and back.</summary>
internal static class ScorecardMapping
{
    public static V1.RuleResult ToProto(this RuleResult rule)
    {
        var proto = new V1.RuleResult { Rule = rule.Rule, Title = rule.Title, Outcome = rule.Outcome.ToKey() };
        proto.Evidence.Add(rule.Evidence.Select(TurnMapping.ToProto));
        return proto;
    }

    public static V1.Scorecard ToProto(this ScorecardResult scorecard)
    {
        var proto = new V1.Scorecard { Id = scorecard.Id, Version = scorecard.Version, Title = scorecard.Title };
        if (scorecard.Score is { } score)
            proto.Score = score.Rounded();
        if (scorecard.Points is { } points)
            proto.Points = points.Rounded();
        proto.Items.Add(scorecard.Items.Select(ToProto));
        return proto;
    }

    public static RuleResult ToCore(this V1.RuleResult rule) => new()
    {
        Rule = rule.Rule,
        Title = rule.Title,
        Outcome = CheckMapping.Keyed(rule.Outcome, RuleOutcomeKeys.ToKey, RuleOutcome.CannotTell),
        Evidence = rule.Evidence.Select(TurnMapping.ToCore).ToList(),
    };

    public static ScorecardResult ToCore(this V1.Scorecard scorecard) => new()
    {
        Id = scorecard.Id,
        Version = scorecard.Version,
        Title = scorecard.Title,
        Score = scorecard.HasScore ? scorecard.Score : null,
        Points = scorecard.HasPoints ? scorecard.Points : null,
        Items = scorecard.Items.Select(ToCore).ToList(),
    };

    private static V1.ScorecardItem ToProto(ScorecardItemResult item)
    {
        var proto = new V1.ScorecardItem
        {
            Item = item.Item,
            Title = item.Title,
            Outcome = item.Outcome.ToKey(),
            Weight = item.Weight.Rounded(),
            Share = item.Share.Rounded(),
            Points = item.Points.Rounded(),
            Fatal = item.Fatal,
        };
        proto.Evidence.Add(item.Evidence.Select(TurnMapping.ToProto));
        return proto;
    }

    private static ScorecardItemResult ToCore(V1.ScorecardItem item) => new()
    {
        Item = item.Item,
        Title = item.Title,
        Outcome = CheckMapping.Keyed(item.Outcome, ItemOutcomeKeys.ToKey, ItemOutcome.CannotTell),
        Weight = item.Weight,
        Share = item.Share,
        Points = item.Points,
        Fatal = item.Fatal,
        Evidence = item.Evidence.Select(TurnMapping.ToCore).ToList(),
    };
}
