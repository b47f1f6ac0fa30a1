using Microsoft.ML;
using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>Checks at load, on probe turns, that compiled heads score as ML.NET's own engine does.</summary>
internal static class EngineParity
{
    /// <summary>The largest difference of a score that is put down to the order of summation.</summary>
    public const float Tolerance = 1e-4f;

    private static readonly string[] Probes =
    [
        "您好,我是安泽的小赵,请问现在方便接电话吗?", "太贵了,别家才三百三。", "Well, I can't decide that on my own, my boss has to sign.",
        "I'm sorry about that. Could you give me the order number so I can chase it today?", "没办法,您爱要不要。", "嗯", "OK",
    ];

    /// <exception cref="InvalidDataException">A score differs by more than <see cref="Tolerance"/>.</exception>
    public static void Verify(CallHeads heads, IReadOnlyDictionary<string, ITransformer> chains)
    {
        var vectors = ProbeVectors(heads);
        VerifyGroup(ModelFiles.Customer, heads.Customer.First, chains, vectors, heads.Customer.FirstLayout.Slots);
        VerifyGroup(ModelFiles.Agent, heads.Agent.First, chains, vectors, heads.Agent.FirstLayout.Slots);
        VerifyGroup(ModelFiles.PersonalityBag, heads.PersonalityBag, chains, vectors, heads.PersonalityBag.Slots);
        VerifyGroup(ModelFiles.Role, heads.Role, chains, vectors, heads.Role.Slots);
        VerifyGroup(ModelFiles.NoteActs, heads.NoteActs, chains, vectors, heads.NoteActs.Slots);
        VerifyTrees(ModelFiles.CustomerContext, Speaker.Customer, heads.Customer, heads, chains);
        VerifyTrees(ModelFiles.AgentContext, Speaker.Agent, heads.Agent, heads, chains);
    }

    /// <summary>The probes as a conversation, so that the trees see turns in context.</summary>
    private static void VerifyTrees(string group, Speaker side, SideHeads heads, CallHeads all, IReadOnlyDictionary<string, ITransformer> chains)
    {
        var scratch = new ClassifierScratch();
        var frames = new List<TurnFrame>();
        foreach (var probe in Probes)
        {
            var speaker = frames.Count % 2 == 0 ? Speaker.Agent : Speaker.Customer;
            var frame = TurnFrame.After(frames, speaker, TextFeatures.From(probe, all.Vocabulary, scratch.NGrams));
            (speaker == Speaker.Agent ? all.Agent : all.Customer).ScoreFirst(frame, all.Vocabulary, scratch);
            frames.Add(frame);
        }
        var turns = frames.Where(frame => frame.Speaker == side).ToList();
        var vectors = turns.Select(frame => Context(frame, heads.SecondLayout)).ToList();
        var engine = HeadChain.EngineScores(chains[group], vectors, heads.Labels, HeadLink.Calibrated);
        for (var row = 0; row < turns.Count; row++)
            VerifyRow(group, heads.Labels, heads.Probabilities(turns[row], scratch), engine[row]);
    }

    private static float[] Context(TurnFrame frame, SecondStageLayout layout)
    {
        var dense = new float[layout.Slots];
        layout.Fill(frame, dense);
        return dense;
    }

    private static List<SparseFeatures> ProbeVectors(CallHeads heads)
    {
        var scratch = new List<NGram>();
        return Probes.Select(probe =>
        {
            var features = TextFeatures.From(probe, heads.Vocabulary, scratch);
            var sparse = new SparseFeatures();
            new FirstStageLayout(heads.Vocabulary.Count, 0, 0)
                .Fill(new TurnFrame { Index = 0, Speaker = Speaker.Agent, Features = features }, heads.Vocabulary, sparse);
            return sparse;
        }).ToList();
    }

    private static void VerifyGroup(
        string group, LinearHeads heads, IReadOnlyDictionary<string, ITransformer> chains, List<SparseFeatures> vectors, int slots)
    {
        var engine = HeadChain.EngineScores(chains[group], vectors.Select(vector => Expand(vector, slots)).ToList(), heads.Labels, heads.Link);
        var scores = new float[heads.Labels.Count];
        for (var row = 0; row < vectors.Count; row++)
        {
            heads.Score(vectors[row], scores);
            if (heads.Link == HeadLink.Softmax)
                Softmax.Apply(scores);
            VerifyRow(group, heads.Labels, scores, engine[row]);
        }
    }

    private static void VerifyRow(string group, IReadOnlyList<string> labels, ReadOnlySpan<float> compiled, ReadOnlySpan<float> engine)
    {
        for (var label = 0; label < labels.Count; label++)
        {
            var difference = Math.Abs(compiled[label] - engine[label]);
            if (!(difference <= Tolerance))
                throw new InvalidDataException($"The compiled head {group}/{labels[label]} differs from ML.NET's engine by {difference}.");
        }
    }

    private static float[] Expand(SparseFeatures features, int slots)
    {
        var dense = new float[slots];
        for (var i = 0; i < features.Count; i++)
            dense[features.Slots[i]] = features.Values[i];
        return dense;
    }
}
