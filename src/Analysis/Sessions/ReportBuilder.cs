using Parley.Analysis.Calls;
using Parley.Analysis.Checks;
using Parley.Analysis.Masking;
using Parley.Analysis.Playbook;

namespace Parley.Analysis.Sessions;

/// <summary>Turns the state of a fold into updates (what changed) and reports (everything).</summary>
internal sealed class ReportBuilder(Analyzer analyzer, string callId, CallContext context)
{
    private const int LiveStrategies = 3;
    private const int ReportStrategies = 5;
    private IReadOnlyList<CheckResult> _lastChecks = [];
    private PersonalityFinding _lastPersonality = PersonalityFinding.None;
    private IReadOnlyList<RuleResult> _lastRules = [];

    /// <summary>What a segment changed.</summary>
    /// <param name="sequence">The segment's.</param>
    /// <param name="index">The turn that it became or revised; null when it concerns them all.</param>
    /// <param name="before">The fold before, when the turns were folded anew; else null.</param>
    /// <param name="turnsBefore">How many turns there were.</param>
    /// <param name="after">The fold now.</param>
    /// <param name="roles">The speakers' roles now.</param>
    public SessionUpdate Update(long sequence, int? index, CallFold? before, int turnsBefore, CallFold after, RolesFinding roles)
    {
        var state = StateOf(after.Stage, roles);
        var checks = after.Checks.Evaluate(state, ended: false);
        var rules = RulesOf(after, roles, ended: false);
        var update = new SessionUpdate
        {
            Sequence = sequence,
            Turn = index is { } turn ? after.Turns[turn] : null,
            ChangedTurns = before is null ? [] : FindingChanges.ChangedTurns(before.Turns, after.Turns, index),
            Retractions = before is null ? [] : FindingChanges.Retractions(callId, before.Turns, after.Turns, turnsBefore),
            Personality = SamePersonality(after.Personality) ? null : after.Personality,
            ChangedChecks = FindingChanges.ChangedChecks(_lastChecks, checks),
            ChangedRules = FindingChanges.ChangedRules(_lastRules, rules),
            Strategies = Strategies(after, state, checks, ended: false),
        };
        _lastRules = rules;
        _lastChecks = checks;
        _lastPersonality = after.Personality;
        return update;
    }

    /// <summary>Everything found in the call.</summary>
    public CallReport Build(CallFold fold, RolesFinding roles)
    {
        var stage = fold.Stage;
        var state = StateOf(stage, roles);
        var checks = fold.Checks.Evaluate(state, ended: true);
        var report = new CallReport
        {
            CallId = callId,
            Language = LanguageOf(fold),
            Stage = stage.Label,
            StageProbability = stage.Probability,
            Personality = fold.Personality,
            Turns = [.. fold.Turns],
            Checks = checks,
            Objections = fold.Checks.Objections(state),
            Notes = fold.Checks.Notes,
            Strategies = Strategies(fold, state, checks, ended: true),
            Roles = roles,
            Versions = analyzer.Versions,
            AgentId = context.AgentId,
            Team = context.Team,
            StartedAt = context.StartedAt,
        };
        var judged = analyzer.Standards.Apply(report, RulesOf(fold, roles, ended: true));
        return context.Mask ? ReportMask.Apply(judged) : judged;
    }

    /// <summary>The update as it goes out.</summary>
    /// <param name="turns">The call's turns so far.</param>
    public SessionUpdate Masked(SessionUpdate update, IReadOnlyList<TurnReport> turns) => context.Mask ? ReportMask.Apply(update, turns) : update;

    private IReadOnlyList<RuleResult> RulesOf(CallFold fold, RolesFinding roles, bool ended) =>
        fold.Rules?.Results(LanguageOf(fold), roles.Origin != RolesOrigin.CannotTell, ended) ?? [];

    private bool SamePersonality(PersonalityFinding now) =>
        ReferenceEquals(now, _lastPersonality) || (now.Type == _lastPersonality.Type && now.Distribution.SequenceEqual(_lastPersonality.Distribution));

    private CallState StateOf(LabelProbability stage, RolesFinding roles) => new(context, stage.Label, roles);

    private IReadOnlyList<Recommendation> Strategies(CallFold fold, CallState state, IReadOnlyList<CheckResult> checks, bool ended) =>
        analyzer.Strategies.Select(
            new SelectionState
            {
                Language = LanguageOf(fold),
                Context = context,
                Stage = state.Stage,
                Roles = state.Roles,
                Personality = fold.Personality,
                Turns = fold.Turns,
                Objections = fold.Checks.ObjectionsNow(state),
                AgentActs = fold.AgentActs,
                Checks = checks,
                Ended = ended,
            },
            ended ? ReportStrategies : LiveStrategies,
            live: !ended);

    private string LanguageOf(CallFold fold) => context.Language ?? fold.Checks.Language;
}
