using Parley.Analysis.Calls;
using Parley.Analysis.Checks;
using Parley.Analysis.Classifier;
using Parley.Analysis.Playbook;
using Parley.Analysis.Text;

namespace Parley.Analysis.Sessions;

/// <summary>Scores an after-call note: who the customer is, what he said, what the agent admits, what is agreed.</summary>
internal sealed class NoteScorer(Analyzer analyzer)
{
    private const int Strategies = 5;

    public CallReport Score(Note note)
    {
        var heads = analyzer.Heads;
        var features = TextFeatures.From(note.Text, heads.Vocabulary);
        var stage = Distribution(heads, NoteHead.Stage, heads.NoteStages, features).MaxBy(label => label.Probability);
        var report = new CallReport
        {
            CallId = note.CallId,
            IsNote = true,
            Language = LanguageOf(note),
            Stage = stage.Probability >= StageFold.Minimum ? stage.Label : Labels.Stages.CannotTell,
            StageProbability = stage.Probability,
            Personality = Personality(heads, features),
            Notes = NotesExtractor.FromNote(note.Text),
            Versions = analyzer.Versions,
            SourceFormat = note.SourceFormat,
        };
        return WithStrategies(WithActs(report, heads, features), note);
    }

    private static PersonalityFinding Personality(CallHeads heads, TextFeatures features)
    {
        var distribution = Distribution(heads, NoteHead.Personality, heads.NotePersonalities, features);
        var ordered = distribution.OrderByDescending(label => label.Probability).ToList();
        var isClear = ordered[0].Probability >= heads.NotePersonalityMinimum;
        var type = isClear ? ordered[0].Label : Labels.Personalities.Undetermined;
        return new PersonalityFinding
        {
            Type = type,
            Probability = distribution.First(label => label.Label == type).Probability,
            Distribution = distribution,
            Secondary = isClear && type != Labels.Personalities.Undetermined && ordered[1].Probability >= PersonalityFold.SecondaryMinimum && ordered[1].Label != Labels.Personalities.Undetermined ? ordered[1].Label : null,
        };
    }

    private static List<LabelProbability> Distribution(CallHeads heads, NoteHead head, IReadOnlyList<string> labels, TextFeatures features)
    {
        var scores = new float[labels.Count];
        heads.Scorer.ScoreNote(head, features.IdSpan, scores, ClassifierScratch.OfThread);
        Softmax.Apply(scores);
        return labels.Select((label, i) => new LabelProbability(label, scores[i])).ToList();
    }

    private static CallReport WithActs(CallReport report, CallHeads heads, TextFeatures features)
    {
        var scores = new float[heads.NoteActs.Count];
        heads.Scorer.ScoreNote(NoteHead.Acts, features.IdSpan, scores, ClassifierScratch.OfThread);
        List<LabelProbability> acts = [];
        List<ViolationFinding> violations = [];
        for (var i = 0; i < scores.Length; i++)
        {
            var (label, probability) = (heads.NoteActs[i], heads.NoteScales[i].Probability(scores[i]));
            if (probability < heads.NoteThresholds[i])
                continue;
            if (!Labels.Violations.All.Contains(label))
            {
                acts.Add(new LabelProbability(label, probability));
                continue;
            }
            violations.Add(new ViolationFinding
            {
                Id = FindingId.Of(report.CallId, 0, label),
                Violation = label,
                Probability = probability,
                Evidence = EvidenceIn(features, heads, i),
            });
        }
        return report with
        {
            NoteCustomerActs = acts.OrderByDescending(act => act.Probability).ToList(),
            NoteViolations = violations.OrderByDescending(violation => violation.Probability).ToList(),
        };
    }

    private static IReadOnlyList<Span> EvidenceIn(TextFeatures features, CallHeads heads, int label) =>
        EvidenceFinder.Find(features.Original, heads.Vocabulary, id => heads.Scorer.NoteActGain(id, label));

    /// <summary>The note as the selector sees a call: one customer turn with the reported acts, one agent turn with the admitted violations.</summary>
    private CallReport WithStrategies(CallReport report, Note note)
    {
        var state = new SelectionState
        {
            Language = report.Language,
            Context = note.Context,
            Stage = report.Stage,
            Roles = RolesFinding.Given,
            Personality = report.Personality,
            Turns =
            [
                new TurnReport { Index = 0, Speaker = Speaker.Customer, Text = note.Text, Acts = report.NoteCustomerActs },
                new TurnReport { Index = 1, Speaker = Speaker.Agent, Text = note.Text, Violations = report.NoteViolations },
            ],
            Objections = [],
            Checks = [],
            Ended = true,
            IsNote = true,
        };
        var strategies = analyzer.Strategies.Select(state, Strategies, live: false);
        return report with { Strategies = strategies.Select(strategy => strategy with { BecauseTurn = null }).ToList() };
    }

    private static string LanguageOf(Note note)
    {
        var language = new LanguageCounter();
        language.Add(note.Text);
        return note.Context.Language ?? language.Language;
    }
}
