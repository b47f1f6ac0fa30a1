using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>The heads as flat tables made from the trained ML.NET models. Immutable; scoring allocates nothing.</summary>
public sealed class CompiledScorer : IHeadScorer
{
    private readonly HeadParts _parts;
    private readonly Vocabulary _vocabulary;
    private readonly SideTables _customer;
    private readonly SideTables _agent;
    private readonly RoleTable _role;

    /// <summary>Of the customer's bag: the personality's columns come after the stage's, which come first on both sides.</summary>
    private readonly int _personalityColumn;

    public CompiledScorer(Vocabulary vocabulary, HeadParts parts)
    {
        (_vocabulary, _parts) = (vocabulary, parts);
        _personalityColumn = parts.Stage.Labels.Count;
        _customer = new SideTables(vocabulary, parts.Customer, parts.CustomerLayout, (parts.Stage, 0), (parts.PersonalityBag, 0));
        _agent = new SideTables(vocabulary, parts.Agent, parts.AgentLayout, (parts.Stage, vocabulary.Count));
        _role = new RoleTable(vocabulary, parts.Role);
    }

    public ScoringEngine Engine => ScoringEngine.Compiled;

    public SideBag NewBag() => new(_vocabulary.Count, _personalityColumn + _parts.PersonalityBag.Labels.Count);

    public void ScoreTurn(Speaker side, ReadOnlySpan<int> own, ReadOnlySpan<int> other, Span<float> scores, ClassifierScratch scratch) =>
        TablesOf(side).ScoreTurn(own, other, scores, scratch);

    public void ScoreContext(Speaker side, ReadOnlySpan<float> dense, Span<float> probabilities, ClassifierScratch scratch)
    {
        (side == Speaker.Customer ? _parts.CustomerContext : _parts.AgentContext).LogOdds(dense, probabilities, scratch);
        BothStages.ToProbabilities(probabilities, dense);
    }

    public float ScoreRole(ReadOnlySpan<int> ids, ClassifierScratch scratch) => _role.Score(ids);

    public void AddTo(SideBag bag, Speaker side, ReadOnlySpan<int> ids, ClassifierScratch scratch)
    {
        var fresh = scratch.IdsOf(ids.Length);
        TablesOf(side).AddTo(bag, fresh[..bag.AddNew(ids, fresh)], scratch);
    }

    public void ScorePersonalityBag(SideBag customer, Span<float> scores, ClassifierScratch scratch)
    {
        _parts.PersonalityBag.Bias.CopyTo(scores);
        SideTables.AddShare(customer, _personalityColumn, scores[.._parts.PersonalityBag.Labels.Count]);
    }

    public void ScorePersonality(ReadOnlySpan<float> evidence, Span<float> scores) => _parts.Personality.Score(evidence, scores);

    public void ScoreStage(SideBag customer, SideBag agent, Span<float> scores, ClassifierScratch scratch)
    {
        _parts.Stage.Bias.CopyTo(scores);
        SideTables.AddShare(customer, 0, scores[.._personalityColumn]);
        SideTables.AddShare(agent, 0, scores[.._personalityColumn]);
    }

    public void ScoreNote(NoteHead head, ReadOnlySpan<int> ids, Span<float> scores, ClassifierScratch scratch) => Score(
        head switch { NoteHead.Personality => _parts.NotePersonality, NoteHead.Stage => _parts.NoteStage, _ => _parts.NoteActs }, ids, scores, scratch);

    public float AgentGain(int id, int label) => _parts.Agent.WeightsOf(id)[label] * _vocabulary.Weight(id);

    public float NoteActGain(int id, int label) => _parts.NoteActs.WeightsOf(id)[label] * _vocabulary.Weight(id);

    private SideTables TablesOf(Speaker side) => side == Speaker.Customer ? _customer : _agent;

    private void Score(LinearHeads heads, ReadOnlySpan<int> ids, Span<float> scores, ClassifierScratch scratch)
    {
        var sparse = scratch.Sparse;
        sparse.Clear();
        sparse.AddBlock(ids, _vocabulary, 0, _vocabulary.Count, 1);
        heads.Score(sparse, scores);
    }
}
