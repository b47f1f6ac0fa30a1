using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// All heads of a model behind spans: compiled into flat tables (<see cref="CompiledScorer"/>), or, where that does not go, ML.NET's own engine
/// (<see cref="EngineScorer"/>). Thread-safe; what a call needs to remember is in its <see cref="SideBag"/>s.
/// N-gram ids are distinct, in any order; the order of labels is that of the group's card. The scratch is the calling thread's.
/// </summary>
public interface IHeadScorer
{
    /// <summary>Which of the two it is.</summary>
    ScoringEngine Engine { get; }

    /// <summary>A bag for one call and side.</summary>
    SideBag NewBag();

    /// <summary>First stage of a turn: log-odds of the side's labels.</summary>
    /// <param name="side">Customer or agent.</param>
    /// <param name="own">The turn's n-grams.</param>
    /// <param name="other">Those of the other side's last turn; empty when there is none.</param>
    /// <param name="scores">One a label.</param>
    /// <param name="scratch">The thread's.</param>
    void ScoreTurn(Speaker side, ReadOnlySpan<int> own, ReadOnlySpan<int> other, Span<float> scores, ClassifierScratch scratch);

    /// <summary>Second stage of a turn: probabilities of the side's labels, as <see cref="BothStages"/> joins them.</summary>
    /// <param name="side">Customer or agent.</param>
    /// <param name="dense">As <see cref="SecondStageLayout"/> fills it.</param>
    /// <param name="probabilities">One a label.</param>
    /// <param name="scratch">The thread's.</param>
    void ScoreContext(Speaker side, ReadOnlySpan<float> dense, Span<float> probabilities, ClassifierScratch scratch);

    /// <summary>Log-odds that the agent speaks, from the words alone.</summary>
    float ScoreRole(ReadOnlySpan<int> ids, ClassifierScratch scratch);

    /// <summary>Takes a turn's n-grams into the bag of its side.</summary>
    void AddTo(SideBag bag, Speaker side, ReadOnlySpan<int> ids, ClassifierScratch scratch);

    /// <summary>First stage of the personality: one score a type, before the softmax.</summary>
    void ScorePersonalityBag(SideBag customer, Span<float> scores, ClassifierScratch scratch);

    /// <summary>Second stage of the personality: scores whose softmax is the distribution.</summary>
    /// <param name="evidence">As <see cref="PersonalityEvidence"/> fills it.</param>
    /// <param name="scores">One a type.</param>
    void ScorePersonality(ReadOnlySpan<float> evidence, Span<float> scores);

    /// <summary>Scores whose softmax is the distribution over the stages.</summary>
    void ScoreStage(SideBag customer, SideBag agent, Span<float> scores, ClassifierScratch scratch);

    /// <summary>A note: scores whose softmax is the distribution (personality, stage), or log-odds (acts).</summary>
    void ScoreNote(NoteHead head, ReadOnlySpan<int> ids, Span<float> scores, ClassifierScratch scratch);

    /// <summary>What an n-gram adds to the score of an agent's label, before the turn's scaling to length 1.</summary>
    float AgentGain(int id, int label);

    /// <summary>The same for <see cref="NoteHead.Acts"/>.</summary>
    float NoteActGain(int id, int label);
}
