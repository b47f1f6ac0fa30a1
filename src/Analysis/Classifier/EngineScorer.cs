using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The heads scored by ML.NET's own engine: hundreds of times slower than compiled ones, and the measure of their being right.
/// </summary>
internal sealed class EngineScorer(Vocabulary vocabulary, FirstStageLayout customerLayout, FirstStageLayout agentLayout, EngineGroups groups) : IHeadScorer
{
    public ScoringEngine Engine => ScoringEngine.MlNet;

    public SideBag NewBag() => new(vocabulary.Count, 0);

    public void ScoreTurn(Speaker side, ReadOnlySpan<int> own, ReadOnlySpan<int> other, Span<float> scores, ClassifierScratch scratch)
    {
        var sparse = Emptied(scratch);
        (side == Speaker.Customer ? customerLayout : agentLayout).Fill(Sorted(own), Sorted(other), vocabulary, sparse);
        (side == Speaker.Customer ? groups.Customer : groups.Agent).Score(sparse, scores);
    }

    public void ScoreContext(Speaker side, ReadOnlySpan<float> dense, Span<float> probabilities, ClassifierScratch scratch)
    {
        var group = side == Speaker.Customer ? groups.CustomerContext : groups.AgentContext;
        group.Score(dense, probabilities);
        probabilities = probabilities[..group.Labels];
        foreach (ref var probability in probabilities)
            probability = (float)SideHeads.Logit(probability);
        BothStages.ToProbabilities(probabilities, dense);
    }

    public float ScoreRole(ReadOnlySpan<int> ids, ClassifierScratch scratch)
    {
        Span<float> score = stackalloc float[1];
        Score(groups.Role, ids, score, scratch);
        return score[0];
    }

    public void AddTo(SideBag bag, Speaker side, ReadOnlySpan<int> ids, ClassifierScratch scratch) => bag.AddNew(ids, scratch.IdsOf(ids.Length));

    /// <summary>
    /// The engine gives the distribution only, whose logarithms are the scores but for one number, the same for all types; that number comes from
    /// the trained weights.
    /// </summary>
    public void ScorePersonalityBag(SideBag customer, Span<float> scores, ClassifierScratch scratch)
    {
        var sparse = Emptied(scratch);
        AddBlock(customer, 0, sparse);
        groups.PersonalityBag.Score(sparse, scores);
        var shift = groups.PersonalityShift(sparse);
        foreach (ref var score in scores[..groups.PersonalityBag.Labels])
            score += shift;
    }

    public void ScorePersonality(ReadOnlySpan<float> evidence, Span<float> scores) => groups.Personality.Score(evidence, scores);

    public void ScoreStage(SideBag customer, SideBag agent, Span<float> scores, ClassifierScratch scratch)
    {
        var sparse = Emptied(scratch);
        AddBlock(customer, 0, sparse);
        AddBlock(agent, vocabulary.Count, sparse);
        groups.Stage.Score(sparse, scores);
    }

    public void ScoreNote(NoteHead head, ReadOnlySpan<int> ids, Span<float> scores, ClassifierScratch scratch) => Score(
        head switch { NoteHead.Personality => groups.NotePersonality, NoteHead.Stage => groups.NoteStage, _ => groups.NoteActs }, ids, scores, scratch);

    public float AgentGain(int id, int label) => Gain(groups.Agent, id, label);

    public float NoteActGain(int id, int label) => Gain(groups.NoteActs, id, label);

    /// <summary>What the n-gram alone scores above a text without any.</summary>
    private float Gain(EngineGroup group, int id, int label)
    {
        Span<float> with = stackalloc float[group.Labels], without = stackalloc float[group.Labels];
        var sparse = Emptied(ClassifierScratch.OfThread);
        group.Score(sparse, without);
        sparse.Add(id, vocabulary.Weight(id));
        group.Score(sparse, with);
        return with[label] - without[label];
    }

    private void Score(EngineGroup group, ReadOnlySpan<int> ids, Span<float> scores, ClassifierScratch scratch)
    {
        var sparse = Emptied(scratch);
        sparse.AddBlock(Sorted(ids), vocabulary, 0, vocabulary.Count, 1);
        group.Score(sparse, scores);
    }

    private void AddBlock(SideBag bag, int firstSlot, SparseFeatures into)
    {
        var ids = new List<int>();
        bag.CopyTo(ids);
        into.AddBlock(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ids), vocabulary, firstSlot, vocabulary.Count, 1);
    }

    /// <summary>As ML.NET's sparse vectors must be.</summary>
    private static int[] Sorted(ReadOnlySpan<int> ids)
    {
        var sorted = ids.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static SparseFeatures Emptied(ClassifierScratch scratch)
    {
        var sparse = scratch.Sparse;
        sparse.Clear();
        return sparse;
    }
}
