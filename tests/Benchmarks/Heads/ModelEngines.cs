using System.Runtime.InteropServices;
using Microsoft.ML.Data;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Models;

namespace Parley.Benchmarks.Heads;

/// <summary>
/// All heads by ML.NET alone: every trained model through a PredictionEngine of its own, one caller. What can be is prepared outside: texts are read,
/// n-grams looked up and bags kept by our own code, as for the compiled heads.
/// </summary>
internal sealed class ModelEngines : IHeadScorer
{
    private readonly Vocabulary _vocabulary;
    private readonly FirstStageLayout _customerLayout;
    private readonly FirstStageLayout _agentLayout;
    private readonly Dictionary<string, Group> _groups;

    public ModelEngines(string folder, ModelCard card, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _agentLayout = new FirstStageLayout(vocabulary.Count, card.ContextSize, (float)card.ContextNorm);
        _customerLayout = new FirstStageLayout(vocabulary.Count, card.ContextSize, (float)(card.CustomerContextNorm ?? card.ContextNorm));
        var (own, other) = (card.Heads[ModelFiles.Customer].Labels.Count, card.Heads[ModelFiles.Agent].Labels.Count);
        _groups = new Dictionary<string, Group>(StringComparer.Ordinal)
        {
            [ModelFiles.Customer] = Load(folder, ModelFiles.Customer, HeadLink.Sigmoid, _customerLayout.Slots),
            [ModelFiles.CustomerContext] = Load(folder, ModelFiles.CustomerContext, HeadLink.Calibrated, new SecondStageLayout(own, other).Slots),
            [ModelFiles.Agent] = Load(folder, ModelFiles.Agent, HeadLink.Sigmoid, _agentLayout.Slots),
            [ModelFiles.AgentContext] = Load(folder, ModelFiles.AgentContext, HeadLink.Calibrated, new SecondStageLayout(other, own).Slots),
            [ModelFiles.PersonalityBag] = Load(folder, ModelFiles.PersonalityBag, HeadLink.Softmax, vocabulary.Count),
            [ModelFiles.Personality] = Load(folder, ModelFiles.Personality, HeadLink.Softmax, PersonalityEvidence.Slots(own)),
            [ModelFiles.Stage] = Load(folder, ModelFiles.Stage, HeadLink.Softmax, 2 * vocabulary.Count),
            [ModelFiles.Role] = Load(folder, ModelFiles.Role, HeadLink.Sigmoid, vocabulary.Count),
        };
    }

    public ScoringEngine Engine => ScoringEngine.MlNet;

    public SideBag NewBag() => new(_vocabulary.Count, 0);

    public void ScoreTurn(Speaker side, ReadOnlySpan<int> own, ReadOnlySpan<int> other, Span<float> scores, ClassifierScratch scratch)
    {
        scratch.Sparse.Clear();
        (side == Speaker.Customer ? _customerLayout : _agentLayout).Fill(Sorted(own), Sorted(other), _vocabulary, scratch.Sparse);
        _groups[side == Speaker.Customer ? ModelFiles.Customer : ModelFiles.Agent].Score(scratch.Sparse, scores);
    }

    public void ScoreContext(Speaker side, ReadOnlySpan<float> dense, Span<float> probabilities, ClassifierScratch scratch) =>
        _groups[side == Speaker.Customer ? ModelFiles.CustomerContext : ModelFiles.AgentContext].Score(dense, probabilities);

    public float ScoreRole(ReadOnlySpan<int> ids, ClassifierScratch scratch)
    {
        scratch.Sparse.Clear();
        scratch.Sparse.AddBlock(Sorted(ids), _vocabulary, 0, _vocabulary.Count, 1);
        Span<float> score = stackalloc float[1];
        _groups[ModelFiles.Role].Score(scratch.Sparse, score);
        return score[0];
    }

    public void AddTo(SideBag bag, Speaker side, ReadOnlySpan<int> ids, ClassifierScratch scratch) => bag.AddNew(ids, scratch.IdsOf(ids.Length));

    /// <summary>The logarithms of the distribution: the second stage would want the scores, which cost nothing more.</summary>
    public void ScorePersonalityBag(SideBag customer, Span<float> scores, ClassifierScratch scratch)
    {
        scratch.Sparse.Clear();
        AddBlock(customer, 0, scratch.Sparse);
        _groups[ModelFiles.PersonalityBag].Score(scratch.Sparse, scores);
        Logarithms(scores);
    }

    public void ScorePersonality(ReadOnlySpan<float> evidence, Span<float> scores)
    {
        _groups[ModelFiles.Personality].Score(evidence, scores);
        Logarithms(scores);
    }

    public void ScoreStage(SideBag customer, SideBag agent, Span<float> scores, ClassifierScratch scratch)
    {
        scratch.Sparse.Clear();
        AddBlock(customer, 0, scratch.Sparse);
        AddBlock(agent, _vocabulary.Count, scratch.Sparse);
        _groups[ModelFiles.Stage].Score(scratch.Sparse, scores);
        Logarithms(scores);
    }

    public void ScoreNote(NoteHead head, ReadOnlySpan<int> ids, Span<float> scores, ClassifierScratch scratch) => throw new NotSupportedException("Turns only.");

    public float AgentGain(int id, int label) => throw new NotSupportedException("Turns only.");

    public float NoteActGain(int id, int label) => throw new NotSupportedException("Turns only.");

    private static Group Load(string folder, string group, HeadLink link, int slots)
    {
        using var stream = File.OpenRead(Path.Combine(folder, ModelFiles.Of(group)));
        return new Group(HeadChain.Predictors(HeadChain.Load(stream)).Select(model => ModelEngine.Of(model, link, slots)).ToList(), slots);
    }

    private void AddBlock(SideBag bag, int firstSlot, SparseFeatures into)
    {
        var ids = new List<int>();
        bag.CopyTo(ids);
        into.AddBlock(CollectionsMarshal.AsSpan(ids), _vocabulary, firstSlot, _vocabulary.Count, 1);
    }

    private static int[] Sorted(ReadOnlySpan<int> ids)
    {
        var sorted = ids.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static void Logarithms(Span<float> distribution)
    {
        foreach (ref var probability in distribution)
            probability = MathF.Log(Math.Max(probability, float.Epsilon));
    }

    /// <summary>The models that score one vector.</summary>
    private sealed record Group(IReadOnlyList<ModelEngine> Models, int Slots)
    {
        public void Score(SparseFeatures features, Span<float> scores) =>
            Score(new VBuffer<float>(Slots, features.Count, features.ValueArray, features.SlotArray), scores);

        public void Score(ReadOnlySpan<float> features, Span<float> scores) => Score(new VBuffer<float>(Slots, features[..Slots].ToArray()), scores);

        private void Score(VBuffer<float> features, Span<float> scores)
        {
            for (var i = 0; i < Models.Count; i++)
                Models[i].Score(features, Models.Count == 1 ? scores : scores.Slice(i, 1));
        }
    }
}
