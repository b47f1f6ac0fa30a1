using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Checks against the handbook and objections, to the wire and back.</summary>
internal static class CheckMapping
{
    public static V1.Check ToProto(this CheckResult check)
    {
        var proto = new V1.Check { Check_ = check.Check, Outcome = check.Outcome.ToKey(), Handbook = check.Handbook };
        foreach (var span in check.Evidence)
            proto.Evidence.Add(span.ToProto());
        foreach (var (name, value) in check.Measures)
            proto.Measures[name] = value.Rounded();
        return proto;
    }

    public static V1.Objection ToProto(this Objection objection)
    {
        var proto = new V1.Objection
        {
            Turn = objection.Turn,
            Kind = objection.Kind,
            Probability = objection.Probability.Rounded(),
            Answer = objection.Answer.ToKey(),
            Blocking = objection.Blocking,
        };
        proto.AnsweredBy.Add(objection.AnsweredBy);
        proto.Evidence.Add(objection.Evidence.Select(TurnMapping.ToProto));
        return proto;
    }

    public static CheckResult ToCore(this V1.Check check) => new()
    {
        Check = check.Check_,
        Outcome = Keyed(check.Outcome, CheckOutcomeKeys.ToKey, CheckOutcome.CannotTell),
        Handbook = check.Handbook,
        Evidence = check.Evidence.Select(TurnMapping.ToCore).ToList(),
        Measures = new Dictionary<string, double>(check.Measures),
    };

    public static Objection ToCore(this V1.Objection objection) => new()
    {
        Turn = objection.Turn,
        Kind = objection.Kind,
        Probability = objection.Probability,
        Answer = Keyed(objection.Answer, ObjectionAnswerKeys.ToKey, ObjectionAnswer.Open),
        AnsweredBy = [.. objection.AnsweredBy],
        Blocking = objection.Blocking,
        Evidence = objection.Evidence.Select(TurnMapping.ToCore).ToList(),
    };

    /// <summary>The value with this key; one that a newer service sends and this client does not know is the fallback.</summary>
    internal static T Keyed<T>(string key, Func<T, string> keyOf, T fallback)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (keyOf(value) == key)
                return value;
        }
        return fallback;
    }
}
