using Parley.Analysis.Calls;
using Parley.Analysis.Checks;
using Parley.Analysis.Classifier;
using Parley.Analysis.Playbook;
using Parley.Analysis.Scorecards.Rules;
using Parley.Analysis.Text;

namespace Parley.Analysis.Sessions;

/// <summary>
/// The fold itself: takes turns in order and keeps what the report needs. Cost per turn does not grow with the call.
/// A revision, or roles that became clear, make a new fold over the same turns.
/// </summary>
internal sealed class CallFold
{
    private readonly string _callId;
    private readonly CallHeads _heads;
    private readonly TurnScorer _scorer;
    private readonly List<TurnReport> _turns = [];
    private readonly PersonalityFold _personality;
    private readonly StageFold _stage;
    private readonly HandbookChecks _checks = HandbookChecks.Create();
    private readonly AgentActTurns _agentActs = new();

    public CallFold(string callId, CallHeads heads, RuleSet rules)
    {
        Rules = rules.Rules.Count > 0 ? rules.Open() : null;
        _callId = callId;
        _heads = heads;
        _scorer = new TurnScorer(heads);
        _personality = new PersonalityFold(heads, _scorer);
        _stage = new StageFold(heads, _scorer);
    }

    public IReadOnlyList<TurnReport> Turns => _turns;

    public PersonalityFinding Personality => _personality.Finding;

    public HandbookChecks Checks => _checks;

    public AgentActTurns AgentActs => _agentActs;

    public LabelProbability Stage => _stage.Finding;

    /// <summary>Null without rules.</summary>
    public RuleFold? Rules { get; }

    /// <summary>Takes in the next turn and returns what was found in it.</summary>
    public TurnReport Append(Segment segment, Speaker speaker)
    {
        var frame = _scorer.Read(segment.Text, speaker, out var probabilities);
        var report = Report(segment, frame, probabilities);
        _turns.Add(report);
        _scorer.Keep(frame);
        if (speaker == Speaker.Customer)
            _personality.Take(report.Index);
        _checks.Observe(report);
        _agentActs.Observe(report);
        Rules?.Observe(report, Rules.ReadsWords ? NormalizedText.From(segment.Text) : null, _personality.Finding.Type);
        return report;
    }

    /// <summary>What would be found in a turn, without taking it in.</summary>
    public TurnReport Preview(Segment segment, Speaker speaker)
    {
        var frame = _scorer.Read(segment.Text, speaker, out var probabilities);
        return Report(segment, frame, probabilities);
    }

    private TurnReport Report(Segment segment, TurnFrame frame, ReadOnlySpan<float> probabilities)
    {
        var agentActs = _heads.Agent.Labels.Count - Labels.Violations.All.Count;
        return new TurnReport
        {
            Index = frame.Index,
            Speaker = frame.Speaker,
            Text = segment.Text,
            StartOffset = segment.StartOffset,
            EndOffset = segment.EndOffset,
            Acts = frame.Speaker switch
            {
                Speaker.Customer => _heads.Customer.Found(probabilities, ..^1),
                Speaker.Agent => _heads.Agent.Found(probabilities, ..agentActs),
                _ => [],
            },
            Violations = frame.Speaker == Speaker.Agent ? ViolationsIn(frame, _heads.Agent.Found(probabilities, agentActs..)) : [],
        };
    }

    private IReadOnlyList<ViolationFinding> ViolationsIn(TurnFrame frame, IReadOnlyList<LabelProbability> found)
    {
        if (found.Count == 0 || frame.Answered(_heads.ObjectionMinimum) is not { } answered)
            return [];
        return found.Select(label => new ViolationFinding
        {
            Id = FindingId.Of(_callId, frame.Index, label.Label),
            Violation = label.Label,
            Probability = label.Probability,
            AnswersTurn = answered.Index,
            Evidence = EvidenceIn(frame, LabelIndex(label.Label)),
        }).ToList();
    }

    private IReadOnlyList<Span> EvidenceIn(TurnFrame frame, int label) =>
        EvidenceFinder.Find(frame.Features.Original, _heads.Vocabulary, id => _heads.Scorer.AgentGain(id, label));

    private int LabelIndex(string label)
    {
        for (var i = 0; i < _heads.Agent.Labels.Count; i++)
        {
            if (_heads.Agent.Labels[i] == label)
                return i;
        }
        throw new InvalidOperationException($"The agent's heads have no label '{label}'.");
    }
}
