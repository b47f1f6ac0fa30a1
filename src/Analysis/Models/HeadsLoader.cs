using Microsoft.ML;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>Turns the files of a model's folder into compiled heads.</summary>
internal sealed class HeadsLoader(string folder, ModelCard card)
{
    private readonly Dictionary<string, ITransformer> _chains = [];

    /// <exception cref="InvalidDataException">A file does not fit the card.</exception>
    public CallHeads Load()
    {
        VerifyHashes();
        var vocabulary = LoadVocabulary();
        Parallel.ForEach(card.Heads.Keys, group =>
        {
            using var stream = File.OpenRead(Path.Combine(folder, ModelFiles.Of(group)));
            var chain = HeadChain.Load(stream);
            lock (_chains)
                _chains[group] = chain;
        });
        var heads = Assemble(vocabulary);
        EngineParity.Verify(heads, _chains);
        return heads;
    }

    private CallHeads Assemble(Vocabulary vocabulary) => new()
    {
        Vocabulary = vocabulary,
        Customer = Side(vocabulary, ModelFiles.Customer, ModelFiles.CustomerContext, ModelFiles.Agent),
        Agent = Side(vocabulary, ModelFiles.Agent, ModelFiles.AgentContext, ModelFiles.Customer),
        ObjectionMinimum = card.Heads[ModelFiles.CustomerContext].Minimum,
        PersonalityBag = Linear(ModelFiles.PersonalityBag, HeadLink.Softmax, vocabulary.Count),
        Personality = Dense(ModelFiles.Personality, PersonalityEvidence.Slots(card.Heads[ModelFiles.Customer].Labels.Count)),
        PersonalityMinimum = card.Heads[ModelFiles.Personality].Minimum,
        Stage = Linear(ModelFiles.Stage, HeadLink.Softmax, 2 * vocabulary.Count),
        Role = Linear(ModelFiles.Role, HeadLink.Sigmoid, vocabulary.Count),
        NotePersonalityMinimum = card.Heads[ModelFiles.NotePersonality].Minimum,
        NotePersonality = Linear(ModelFiles.NotePersonality, HeadLink.Softmax, vocabulary.Count),
        NoteStage = Linear(ModelFiles.NoteStage, HeadLink.Softmax, vocabulary.Count),
        NoteActs = Linear(ModelFiles.NoteActs, HeadLink.Sigmoid, vocabulary.Count),
        NoteScales = Scales(ModelFiles.NoteActs),
        NoteThresholds = card.Heads[ModelFiles.NoteActs].Thresholds,
    };

    private IReadOnlyList<PlattScale> Scales(string group)
    {
        var (labels, scales) = (card.Heads[group].Labels.Count, card.Heads[group].Scales);
        return scales.Count == labels ? scales : throw new InvalidDataException($"The card has {scales.Count} scales for the {labels} labels of {group}.");
    }

    /// <summary>Models of the first format have no scales for their trees.</summary>
    private IReadOnlyList<PlattScale> ScalesOrNone(string group) =>
        card.Heads[group].Scales.Count > 0 ? Scales(group) : Enumerable.Repeat(PlattScale.LogOdds, card.Heads[group].Labels.Count).ToList();

    private SideHeads Side(Vocabulary vocabulary, string first, string second, string other)
    {
        var own = card.Heads[first];
        var norm = first == ModelFiles.Customer ? card.CustomerContextNorm ?? card.ContextNorm : card.ContextNorm;
        var firstLayout = new FirstStageLayout(vocabulary.Count, card.ContextSize, (float)norm);
        var secondLayout = new SecondStageLayout(own.Labels.Count, card.Heads[other].Labels.Count);
        if (card.Heads[second].Thresholds.Count != own.Labels.Count)
            throw new InvalidDataException($"The card names {card.Heads[second].Thresholds.Count} thresholds for the {own.Labels.Count} labels of {first}.");
        return new SideHeads(
            Linear(first, HeadLink.Sigmoid, firstLayout.Slots), firstLayout, Trees(second, secondLayout.Slots), secondLayout, card.Heads[second].Thresholds, ScalesOrNone(second));
    }

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

    private TreeHeads Trees(string group, int slots)
    {
        var heads = new TreeHeads(HeadChain.Trees(_chains[group], card.Heads[group].Labels.Count));
        return heads.Slots <= slots ? heads : throw new InvalidDataException($"The heads of {group} look at {heads.Slots} slots, {slots} are expected.");
    }

    private IReadOnlyList<(float[] Weights, float Bias)> Rows(string group, int labels, int slots)
    {
        var rows = HeadChain.Weights(_chains[group], labels);
        return rows.All(row => row.Weights.Length == slots) ? rows
            : throw new InvalidDataException($"The heads of {group} have {rows[0].Weights.Length} slots, {slots} are expected.");
    }

    private Vocabulary LoadVocabulary()
    {
        using var stream = File.OpenRead(Path.Combine(folder, ModelFiles.Vocabulary));
        return Vocabulary.Load(stream);
    }

    private void VerifyHashes()
    {
        foreach (var (file, expected) in card.Files)
        {
            if (HashOf(file) != expected)
                throw new InvalidDataException($"{file} is not the file that the card describes (its hash differs). Restore it or train again.");
        }
    }

    /// <summary>A zip that cannot be opened does not say which one it is.</summary>
    private string HashOf(string file)
    {
        try
        {
            return ModelFiles.Hash(Path.Combine(folder, file));
        }
        catch (InvalidDataException failure)
        {
            throw new InvalidDataException($"{file} is damaged: {failure.Message} Restore it or train again.", failure);
        }
    }
}
