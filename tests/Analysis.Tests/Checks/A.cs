using Parley.Analysis.Calls;
using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

/// <summary>Sample data in one word.</summary>
internal static class A
{
    public static CallState State { get; } = StateOf(Labels.Stages.FirstContact);

    public static CallState StateOf(string stage, bool followUp = false) =>
        new(new CallContext { FollowUp = followUp }, stage, RolesFinding.Given);

    /// <summary>A turn of which the index is given when it is folded.</summary>
    public static TurnReport Turn(Speaker speaker, string text, params string[] acts) => new()
    {
        Index = 0,
        Speaker = speaker,
        Text = text,
        Acts = acts.Select(act => new LabelProbability(act, 0.9)).ToList(),
    };

    public static TurnReport Agent(string text, params string[] acts) => Turn(Speaker.Agent, text, acts);

    public static TurnReport Customer(string text, params string[] acts) => Turn(Speaker.Customer, text, acts);

    public static TurnReport At(this TurnReport turn, double start, double end) =>
        turn with { StartOffset = TimeSpan.FromSeconds(start), EndOffset = TimeSpan.FromSeconds(end) };

    public static TurnReport Violating(this TurnReport turn, string violation, int? answers = null) => turn with
    {
        Violations = [new ViolationFinding { Id = "v", Violation = violation, Probability = 0.8, AnswersTurn = answers }],
    };

    /// <summary>The checks after these turns, which are numbered in order.</summary>
    public static HandbookChecks Checks(params TurnReport[] turns)
    {
        var checks = HandbookChecks.Create();
        for (var i = 0; i < turns.Length; i++)
            checks.Observe(turns[i] with { Index = i });
        return checks;
    }

    public static CheckResult Ended(this HandbookChecks checks, string key, CallState? state = null) => checks.Result(key, state, ended: true);

    public static CheckResult Live(this HandbookChecks checks, string key, CallState? state = null) => checks.Result(key, state, ended: false);

    public static IReadOnlyList<Objection> Objections(this HandbookChecks checks) => checks.Objections(State);

    private static CheckResult Result(this HandbookChecks checks, string key, CallState? state, bool ended) =>
        checks.Evaluate(state ?? State, ended).Single(result => result.Check == key);
}
