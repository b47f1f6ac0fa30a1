using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Benchmarks.Heads;

/// <summary>A call's turns, through all heads: both stages, role, personality, stage.</summary>
internal sealed class HeadsCall(LabelledCall call)
{
    private readonly (string Text, Speaker Speaker)[] _turns = call.Turns.Select(turn => (turn.Text, turn.Speaker)).ToArray();

    public int Turns => _turns.Length;

    /// <summary>Takes all turns into a scorer; gives something of every result, so that none can be left out.</summary>
    public float Run(CallHeads heads, TurnScorer scorer, Span<float> stage)
    {
        var sum = 0f;
        foreach (var (text, speaker) in _turns)
        {
            var frame = scorer.Read(text, speaker, out var probabilities);
            scorer.Keep(frame);
            scorer.ScoreStage(stage);
            var role = heads.Scorer.ScoreRole(frame.Features.IdSpan, ClassifierScratch.OfThread);
            sum += probabilities[0] + role + scorer.Personality[0] + stage[0];
        }
        return sum;
    }
}
