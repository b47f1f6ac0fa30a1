using Microsoft.ML;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>Takes the weights and trees out of a model's ML.NET chains.</summary>
internal sealed class PartsLoader(ModelCard card, IReadOnlyDictionary<string, ITransformer> chains, Vocabulary vocabulary)
{
    private readonly FirstStageLayout _agentLayout = card.AgentLayout(vocabulary);
    private readonly FirstStageLayout _customerLayout = card.CustomerLayout(vocabulary);

    /// <exception cref="InvalidDataException">A chain cannot be compiled, or does not fit the card.</exception>
    public HeadParts Load() => new()
    {
        CustomerLayout = _customerLayout,
        AgentLayout = _agentLayout,
        Customer = Linear(ModelFiles.Customer, HeadLink.Sigmoid, _customerLayout.Slots),
        CustomerContext = Trees(ModelFiles.CustomerContext, ModelFiles.Customer, ModelFiles.Agent),
        Agent = Linear(ModelFiles.Agent, HeadLink.Sigmoid, _agentLayout.Slots),
        AgentContext = Trees(ModelFiles.AgentContext, ModelFiles.Agent, ModelFiles.Customer),
        PersonalityBag = Linear(ModelFiles.PersonalityBag, HeadLink.Softmax, vocabulary.Count),
        Personality = Dense(ModelFiles.Personality, PersonalityEvidence.Slots(card.Heads[ModelFiles.Customer].Labels.Count)),
        Stage = Linear(ModelFiles.Stage, HeadLink.Softmax, 2 * vocabulary.Count),
        Role = Linear(ModelFiles.Role, HeadLink.Sigmoid, vocabulary.Count),
        NotePersonality = Linear(ModelFiles.NotePersonality, HeadLink.Softmax, vocabulary.Count),
        NoteStage = Linear(ModelFiles.NoteStage, HeadLink.Softmax, vocabulary.Count),
        NoteActs = Linear(ModelFiles.NoteActs, HeadLink.Sigmoid, vocabulary.Count),
    };

    private LinearHeads Linear(string group, HeadLink link, int slots)
    {
        var labels = card.Heads[group].Labels;
        var rows = Rows(group, labels.Count, slots);
        var weights = new float[slots * labels.Count];
        for (var label = 0; label < labels.Count; label++)
        {
            for (var slot = 0; slot < slots; slot++)
                weights[(slot * labels.Count) + label] = rows[label].Weights[slot];
        }
        return new LinearHeads(labels, link, weights, rows.Select(row => row.Bias).ToArray());
    }

    private DenseHeads Dense(string group, int slots)
    {
        var rows = Rows(group, card.Heads[group].Labels.Count, slots);
        return new DenseHeads(rows.Select(row => row.Weights).ToArray(), rows.Select(row => row.Bias).ToArray());
    }

    private TreeHeads Trees(string group, string own, string other)
    {
        var slots = new SecondStageLayout(card.Heads[own].Labels.Count, card.Heads[other].Labels.Count).Slots;
        var heads = new TreeHeads(HeadChain.Trees(chains[group], card.Heads[group].Labels.Count));
        return heads.Slots <= slots ? heads : throw new InvalidDataException($"The heads of {group} look at {heads.Slots} slots, {slots} are expected.");
    }

    private IReadOnlyList<(float[] Weights, float Bias)> Rows(string group, int labels, int slots)
    {
        var rows = HeadChain.Weights(chains[group], labels);
        return rows.All(row => row.Weights.Length == slots) ? rows
            : throw new InvalidDataException($"The heads of {group} have {rows[0].Weights.Length} slots, {slots} are expected.");
    }
}
