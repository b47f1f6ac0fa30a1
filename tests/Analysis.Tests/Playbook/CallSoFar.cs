using Parley.Analysis.Calls;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Tests.Playbook;

/// <summary>A call as the selector sees it, built turn by turn.</summary>
internal sealed class CallSoFar
{
    private readonly List<TurnReport> _turns = [];
    private readonly List<Objection> _objections = [];
    private readonly List<CheckResult> _checks = [];
    private PersonalityFinding _personality = PersonalityFinding.None;

    public string Language { get; init; } = "zh";

    public string Stage { get; init; } = Labels.Stages.CannotTell;

    public bool IsNote { get; init; }

    public RolesFinding Roles { get; init; } = RolesFinding.Given;

    public Dictionary<string, string> Placeholders { get; } = [];

    public CallSoFar Customer(params string[] acts)
    {
        _turns.Add(new TurnReport { Index = _turns.Count, Speaker = Speaker.Customer, Text = "…", Acts = Found(acts) });
        return this;
    }

    public CallSoFar Agent(params string[] acts)
    {
        _turns.Add(new TurnReport { Index = _turns.Count, Speaker = Speaker.Agent, Text = "…", Acts = Found(acts) });
        return this;
    }

    public CallSoFar Violates(string violation, double probability = 0.9)
    {
        var finding = new ViolationFinding { Id = $"{_turns.Count}", Violation = violation, Probability = probability };
        _turns.Add(new TurnReport { Index = _turns.Count, Speaker = Speaker.Agent, Text = "…", Violations = [finding] });
        return this;
    }

    /// <summary>The customer objects, and this became of it.</summary>
    public CallSoFar Objects(string kind, ObjectionAnswer answer, bool blocking)
    {
        _objections.Add(new Objection { Turn = _turns.Count, Kind = kind, Probability = 0.9, Answer = answer, Blocking = blocking });
        return Customer(kind);
    }

    public CallSoFar Check(string check, CheckOutcome outcome)
    {
        _checks.Add(new CheckResult { Check = check, Outcome = outcome, Handbook = "H4" });
        return this;
    }

    /// <summary>The customer shows as this type since a turn.</summary>
    public CallSoFar Seems(string type, double probability = 0.8, int since = 0, string? secondary = null)
    {
        _personality = new PersonalityFinding
        {
            Type = type,
            Probability = probability,
            Distribution = Labels.Personalities.All.Select(label =>
                new LabelProbability(label, label == type ? probability : label == secondary ? 1 - probability : 0)).ToList(),
            Secondary = secondary,
            History = [new PersonalityPoint(since, type, probability)],
        };
        return this;
    }

    public IReadOnlyList<Recommendation> Live(PlaybookSet playbook, int maximum = 3) => new StrategySelector(playbook).Select(State(ended: false), maximum, live: true);

    public IReadOnlyList<Recommendation> Report(PlaybookSet playbook, int maximum = 5) => new StrategySelector(playbook).Select(State(ended: true), maximum, live: false);

    private SelectionState State(bool ended) => new()
    {
        Language = Language,
        Context = CallContext.Empty with { Placeholders = Placeholders },
        Stage = Stage,
        Roles = Roles,
        Personality = _personality,
        Turns = _turns,
        Objections = _objections,
        Checks = _checks,
        Ended = ended,
        IsNote = IsNote,
    };

    private static List<LabelProbability> Found(string[] acts) => acts.Select(act => new LabelProbability(act, 0.9)).ToList();
}
