namespace Parley.Analysis.Playbook;

/// <summary>Chooses the best candidates without saying one thing several times over: each choice makes its like weigh less.</summary>
internal sealed class VariedChoice(List<Candidate> candidates, bool live)
{
    private const double SameFindingLive = 0.55;
    private const double SameFindingReport = 0.5;
    private const double SameKind = 0.92;
    private const double SameDoing = 0.6;
    private const double LiveMinimum = 0.38;
    private const double ReportMinimum = 0.2;
    private readonly List<Candidate> _chosen = new(5);

    /// <summary>One of the chosen answers something that was said.</summary>
    private bool _answers;

    /// <summary>Best first; of equal weights the one whose finding came first.</summary>
    public List<Candidate> Choose(int maximum)
    {
        while (_chosen.Count < maximum)
        {
            var best = -1;
            var bestScore = live ? LiveMinimum : ReportMinimum;
            for (var i = 0; i < candidates.Count; i++)
            {
                var score = Score(candidates[i]);
                if (score > bestScore)
                    (best, bestScore) = (i, score);
            }
            if (best < 0)
                break;
            _chosen.Add(candidates[best]);
            _answers |= candidates[best].Trigger.Kind <= TriggerKind.Act;
            candidates.RemoveAt(best);
        }
        return _chosen;
    }

    /// <summary>0 when enough of its like is chosen.</summary>
    private double Score(Candidate candidate)
    {
        var (score, sameFinding, sameKind) = (candidate.Score, 0, 0);
        foreach (var chosen in _chosen)
        {
            if (chosen.Trigger.Kind == candidate.Trigger.Kind)
            {
                sameKind++;
                score *= SameKind;
                if (chosen.Trigger.Key == candidate.Trigger.Key)
                {
                    sameFinding++;
                    score *= live ? SameFindingLive : SameFindingReport;
                }
            }
            if ((chosen.Planned.DoneActs & candidate.Planned.DoneActs) != 0 || SameSection(chosen.Trigger, candidate.Trigger))
                score *= SameDoing;
        }
        return sameFinding >= (live ? 2 : 3) || sameKind >= LargestOfKind(candidate.Trigger.Kind) || MustWait(candidate) ? 0 : score;
    }

    /// <summary>Live, what is still missing waits while something just said needs an answer.</summary>
    private bool MustWait(Candidate candidate) =>
        live && _answers && candidate.Trigger.Kind >= TriggerKind.Check;

    /// <summary>What was not yet done, or belongs to the stage, is said once at a time live; a report names the two or three that matter.</summary>
    private int LargestOfKind(TriggerKind kind) => kind switch
    {
        TriggerKind.Stage => 1,
        TriggerKind.Check => live ? 1 : 3,
        _ => int.MaxValue,
    };

    /// <summary>Two checks of one part of the call: "opening_greeting" and "opening_convenience".</summary>
    private static bool SameSection(Trigger one, Trigger other) =>
        one.Kind == TriggerKind.Check && other.Kind == TriggerKind.Check && one.Key != other.Key && one.Section.SequenceEqual(other.Section);
}
