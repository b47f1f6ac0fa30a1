using Microsoft.ML;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>Puts ML.NET's own engines behind a model's heads.</summary>
internal sealed class EngineLoader(ModelCard card, IReadOnlyDictionary<string, ITransformer> chains, Vocabulary vocabulary)
{
    private readonly FirstStageLayout _agentLayout = card.AgentLayout(vocabulary);
    private readonly FirstStageLayout _customerLayout = card.CustomerLayout(vocabulary);
    private EngineScorer? _loaded;

    /// <summary>Made once.</summary>
    /// <exception cref="InvalidDataException">A file does not fit the card, or the bag of the personality is no linear model: its scores cannot be told.</exception>
    public EngineScorer Load()
    {
        if (_loaded is not null)
            return _loaded;
        var (own, other) = (card.Heads[ModelFiles.Customer].Labels.Count, card.Heads[ModelFiles.Agent].Labels.Count);
        var tasks = new[]
        {
            (ModelFiles.Customer, HeadLink.Sigmoid, _customerLayout.Slots),
            (ModelFiles.CustomerContext, HeadLink.Calibrated, new SecondStageLayout(own, other).Slots),
            (ModelFiles.Agent, HeadLink.Sigmoid, _agentLayout.Slots),
            (ModelFiles.AgentContext, HeadLink.Calibrated, new SecondStageLayout(other, own).Slots),
            (ModelFiles.PersonalityBag, HeadLink.Softmax, vocabulary.Count),
            (ModelFiles.Personality, HeadLink.Softmax, PersonalityEvidence.Slots(own)),
            (ModelFiles.Stage, HeadLink.Softmax, 2 * vocabulary.Count),
            (ModelFiles.Role, HeadLink.Sigmoid, vocabulary.Count),
            (ModelFiles.NotePersonality, HeadLink.Softmax, vocabulary.Count),
            (ModelFiles.NoteStage, HeadLink.Softmax, vocabulary.Count),
            (ModelFiles.NoteActs, HeadLink.Sigmoid, vocabulary.Count),
        };
        try
        {
            var groups = tasks.AsParallel().Select(task => (task.Item1, Group: Group(task.Item1, task.Item2, task.Item3))).ToDictionary(task => task.Item1, task => task.Group);
            return _loaded = new EngineScorer(vocabulary, _customerLayout, _agentLayout, Assemble(groups));
        }
        catch (AggregateException failure)
        {
            throw new InvalidDataException($"A group's file does not fit the card: {failure.InnerException!.Message}", failure);
        }
    }

    private EngineGroups Assemble(Dictionary<string, EngineGroup> groups) => new()
    {
        Customer = groups[ModelFiles.Customer],
        CustomerContext = groups[ModelFiles.CustomerContext],
        Agent = groups[ModelFiles.Agent],
        AgentContext = groups[ModelFiles.AgentContext],
        PersonalityBag = groups[ModelFiles.PersonalityBag],
        Personality = groups[ModelFiles.Personality],
        Stage = groups[ModelFiles.Stage],
        Role = groups[ModelFiles.Role],
        NotePersonality = groups[ModelFiles.NotePersonality],
        NoteStage = groups[ModelFiles.NoteStage],
        NoteActs = groups[ModelFiles.NoteActs],
        PersonalityShift = SoftmaxShift(ModelFiles.PersonalityBag),
    };

    private EngineGroup Group(string group, HeadLink link, int slots) => new(chains[group], card.Heads[group].Labels, link, slots);

    private Func<SparseFeatures, float> SoftmaxShift(string group)
    {
        var rows = HeadChain.Weights(chains[group], card.Heads[group].Labels.Count);
        return features => LogSumExp(rows, features);
    }

    private static float LogSumExp(IReadOnlyList<(float[] Weights, float Bias)> rows, SparseFeatures features)
    {
        var sum = 0.0;
        foreach (var (weights, bias) in rows)
        {
            double score = bias;
            for (var i = 0; i < features.Count; i++)
                score += weights[features.Slots[i]] * (double)features.Values[i];
            sum += Math.Exp(score);
        }
        return (float)Math.Log(sum);
    }
}
