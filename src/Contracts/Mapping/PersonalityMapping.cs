using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>The customer's personality, to the wire and back.</summary>
internal static class PersonalityMapping
{
    /// <param name="personality">The finding.</param>
    /// <param name="newestOnly">Of the history only the newest point, for live updates: else a long call's updates would grow with the call.</param>
    public static V1.Personality ToProto(this PersonalityFinding personality, bool newestOnly)
    {
        var proto = new V1.Personality
        {
            Type = personality.Type,
            Probability = personality.Probability.Rounded(),
            Secondary = personality.Secondary ?? "",
        };
        foreach (var (label, probability) in personality.Distribution)
            proto.Distribution[label] = probability.Rounded();
        var first = newestOnly ? Math.Max(0, personality.History.Count - 1) : 0;
        for (var i = first; i < personality.History.Count; i++)
            proto.History.Add(ToProto(personality.History[i]));
        return proto;
    }

    public static PersonalityFinding ToCore(this V1.Personality personality) => new()
    {
        Type = personality.Type,
        Probability = personality.Probability,
        Distribution = personality.Distribution.Select(entry => new LabelProbability(entry.Key, entry.Value)).ToList(),
        Secondary = personality.Secondary.Length == 0 ? null : personality.Secondary,
        History = personality.History.Select(point => new PersonalityPoint(point.Turn, point.Type, point.Probability)).ToList(),
    };

    private static V1.PersonalityPoint ToProto(PersonalityPoint point) =>
        new() { Turn = point.Turn, Type = point.Type, Probability = point.Probability.Rounded() };
}
