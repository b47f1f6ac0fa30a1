using Parley.Analysis.Calls;
using Parley.Analysis.Checks;
using Parley.Analysis.Classifier;
using Parley.Analysis.Scorecards.Rules;

namespace Parley.Analysis.Sessions;

/// <summary>
/// The fold itself: takes turns in order and keeps what the report needs. Cost per turn does not grow with the call.
/// A revision, or roles that became clear, make a new fold over the same turns.
/// </summary>
internal sealed class CallFold
{
    private readonly string _callId;
    private readonly CallHeads _heads;
    private readonly ClassifierScratch _scratch;
    private readonly List<TurnFrame> _frames = [];
    private readonly List<TurnReport> _turns = [];
    private readonly PersonalityFold _personality;
    private readonly StageFold _stage;
    private readonly HandbookChecks _checks = HandbookChecks.Create();

    public CallFold(string callId, CallHeads heads, ClassifierScratch scratch, RuleSet rules)
    {
        Rules = rules.Rules.Count > 0 ? rules.Open() : null;
        _callId = callId;
        _heads = heads;
        _scratch = scratch;
        _personality = new PersonalityFold(heads, scratch);
        _stage = new StageFold(heads);
    }

    public IReadOnlyList<TurnReport> Turns => _turns;

    public PersonalityFinding Personality => _personality.Finding;

    public HandbookChecks Checks => _checks;

    public LabelProbability Stage => _stage.Finding;

    /// <summary>Null without rules.</summary>
    public RuleFold? Rules { get; }

    /// <summary>Takes in the next turn and returns what was found in it.</summary>
    public TurnReport Append(SpokenTurn turn, Speaker speaker)
    {
        var (frame, report) = Read(turn, speaker);
        _frames.Add(frame);
        _turns.Add(report);
        _personality.Add(frame);
        _stage.Add(frame);
        _checks.Observe(report);
        Rules?.Observe(report, turn.Features.Text, _personality.Finding.Type);
        return report;
    }

    /// <summary>What would be found in a turn, without taking it in.</summary>
    public TurnReport Preview(SpokenTurn turn, Speaker speaker) => Read(turn, speaker).Report;

    private (TurnFrame Frame, TurnReport Report) Read(SpokenTurn turn, Speaker speaker)
    {
        var frame = TurnFrame.After(_frames, speaker, turn.Features);
        var report = new TurnReport
        {
            Index = frame.Index,
            Speaker = speaker,
            Text = turn.Segment.Text,
            StartOffset = turn.Segment.StartOffset,
            EndOffset = turn.Segment.EndOffset,
        };
        return (frame, speaker switch
        {
            Speaker.Agent => WithAgentFindings(frame, report),
            Speaker.Customer => WithCustomerFindings(frame, report),
            _ => report,
        });
    }

    private TurnReport WithCustomerFindings(TurnFrame frame, TurnReport report)
    {
        var side = _heads.Customer;
        side.ScoreFirst(frame, _heads.Vocabulary, _scratch);
        var probabilities = side.Probabilities(frame, _scratch);
        frame.Objection = probabilities[^1];
        return report with { Acts = side.Found(probabilities, ..^1) };
    }

    private TurnReport WithAgentFindings(TurnFrame frame, TurnReport report)
    {
        var side = _heads.Agent;
        side.ScoreFirst(frame, _heads.Vocabulary, _scratch);
        var probabilities = side.Probabilities(frame, _scratch);
        var violations = side.Labels.Count - Labels.Violations.All.Count;
        return report with
        {
            Acts = side.Found(probabilities, ..violations),
            Violations = ViolationsIn(frame, side.Found(probabilities, violations..)),
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
            Evidence = EvidenceFinder.Find(frame.Features, _heads.Agent.First, LabelIndex(label.Label), _heads.Vocabulary, _scratch.NGrams),
        }).ToList();
    }

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
