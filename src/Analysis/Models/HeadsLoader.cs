using Microsoft.ML;
using Parley.Analysis.Classifier;

namespace Parley.Analysis.Models;

/// <summary>Turns the files of a model's folder into heads: compiled where that goes and scores as ML.NET's own engine does, else on that engine.</summary>
/// <param name="folder">The model's.</param>
/// <param name="card">Its card.</param>
/// <param name="compile">Puts the compiled scorer together.</param>
internal sealed class HeadsLoader(string folder, ModelCard card, Func<Vocabulary, HeadParts, IHeadScorer> compile)
{
    private readonly Dictionary<string, ITransformer> _chains = [];

    /// <summary>Why the heads are not compiled; null when they are.</summary>
    public string? FallbackReason { get; private set; }

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
        var engine = new EngineLoader(card, _chains, vocabulary);
        var compiled = TryCompile(vocabulary);
        if (compiled is not null && FallbackReason is null)
            FallbackReason = EngineParity.Difference(With(vocabulary, compiled), engine.Load());
        return With(vocabulary, FallbackReason is null ? compiled! : engine.Load());
    }

    private IHeadScorer? TryCompile(Vocabulary vocabulary)
    {
        try
        {
            return compile(vocabulary, new PartsLoader(card, _chains, vocabulary).Load());
        }
        catch (InvalidDataException failure)
        {
            FallbackReason = failure.Message;
            return null;
        }
    }

    private CallHeads With(Vocabulary vocabulary, IHeadScorer scorer) => new()
    {
        Vocabulary = vocabulary,
        Scorer = scorer,
        Customer = Side(ModelFiles.Customer, ModelFiles.CustomerContext, ModelFiles.Agent),
        Agent = Side(ModelFiles.Agent, ModelFiles.AgentContext, ModelFiles.Customer),
        ObjectionMinimum = card.Heads[ModelFiles.CustomerContext].Minimum,
        Personalities = card.Heads[ModelFiles.PersonalityBag].Labels,
        PersonalityMinimum = card.Heads[ModelFiles.Personality].Minimum,
        Stages = card.Heads[ModelFiles.Stage].Labels,
        NotePersonalities = card.Heads[ModelFiles.NotePersonality].Labels,
        NotePersonalityMinimum = card.Heads[ModelFiles.NotePersonality].Minimum,
        NoteStages = card.Heads[ModelFiles.NoteStage].Labels,
        NoteActs = card.Heads[ModelFiles.NoteActs].Labels,
        NoteScales = Scales(ModelFiles.NoteActs),
        NoteThresholds = card.Heads[ModelFiles.NoteActs].Thresholds,
    };

    private SideHeads Side(string first, string second, string other)
    {
        var (labels, thresholds) = (card.Heads[first].Labels, card.Heads[second].Thresholds);
        if (thresholds.Count != labels.Count)
            throw new InvalidDataException($"The card names {thresholds.Count} thresholds for the {labels.Count} labels of {first}.");
        return new SideHeads(labels, thresholds, ScalesOrNone(second), new SecondStageLayout(labels.Count, card.Heads[other].Labels.Count));
    }

    private IReadOnlyList<PlattScale> Scales(string group)
    {
        var (labels, scales) = (card.Heads[group].Labels.Count, card.Heads[group].Scales);
        return scales.Count == labels ? scales : throw new InvalidDataException($"The card has {scales.Count} scales for the {labels} labels of {group}.");
    }

    /// <summary>Models before 0.2 have no scales for their trees.</summary>
    private IReadOnlyList<PlattScale> ScalesOrNone(string group) =>
        card.Heads[group].Scales.Count > 0 ? Scales(group) : Enumerable.Repeat(PlattScale.LogOdds, card.Heads[group].Labels.Count).ToList();

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
