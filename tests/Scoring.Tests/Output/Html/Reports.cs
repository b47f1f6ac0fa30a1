using Parley.Analysis.Calls;

namespace Parley.Scoring.Tests.Output.Html;

/// <summary>Sample reports.</summary>
internal static class Reports
{
    public const string Attack = "<script>window.hit = 1</script><img src=x onerror=\"window.hit = 1\">'&\"";

    /// <summary>A call of one objection and one agent turn, in which violations may stand.</summary>
    public static CallReport Call(string id, params IReadOnlyList<string> violations) => new()
    {
        CallId = id,
        Language = "zh",
        Stage = Labels.Stages.FollowUp,
        StageProbability = 0.8,
        Personality = Personality(Labels.Personalities.Bargaining),
        Turns =
        [
            new TurnReport { Index = 0, Speaker = Speaker.Customer, Text = "你们太贵了。", StartOffset = TimeSpan.FromSeconds(65) },
            new TurnReport
            {
                Index = 1, Speaker = Speaker.Agent, Text = "嫌贵就别买。",
                Violations = [.. violations.Select(violation => new ViolationFinding { Id = $"{id}/1/{violation}", Violation = violation, Probability = 0.93, AnswersTurn = 0, Evidence = [new Span(0, 5)] })],
            },
        ],
        Checks = [Check("opening_greeting", CheckOutcome.Met), Check("next_step", CheckOutcome.Missed), Check("complaint_listen", CheckOutcome.NotApplicable)],
        Versions = new Versions("v1", "p1", "0.1.0"),
    };

    public static CheckResult Check(string key, CheckOutcome outcome) => new() { Check = key, Outcome = outcome, Handbook = "H3" };

    public static PersonalityFinding Personality(string type) => PersonalityFinding.None with
    {
        Type = type,
        Probability = 0.9,
        History = [new PersonalityPoint(0, type, 0.9)],
    };

    public static Objection Objection(string kind, ObjectionAnswer answer, bool blocking) =>
        new() { Turn = 0, Kind = kind, Probability = 0.8, Answer = answer, Blocking = blocking, Evidence = [new Span(2, 5)] };
}
