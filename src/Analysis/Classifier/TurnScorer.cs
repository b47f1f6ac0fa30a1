using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// One call's way through all heads, turn by turn: normalise, look up, first stage, context, second stage, and what grows with the call (bags,
/// personality, stage). Allocates nothing from turn to turn, and holds the same few frames whatever the call's length. One owner.
/// </summary>
internal sealed class TurnScorer
{
    private readonly CallHeads _heads;
    private readonly IHeadScorer _scorer;
    private readonly RecentTurns _recent;
    private readonly SideBag _customer;
    private readonly SideBag _agent;
    private readonly PersonalityEvidence _evidence;
    private readonly float[] _personality;

    public TurnScorer(CallHeads heads)
    {
        _heads = heads;
        _scorer = heads.Scorer;
        _recent = new RecentTurns(heads);
        (_customer, _agent) = (_scorer.NewBag(), _scorer.NewBag());
        _evidence = new PersonalityEvidence(heads.Customer.Labels.Count);
        _personality = new float[heads.Personalities.Count];
    }

    /// <summary>The distribution over the types after the customer's last turn that was kept; zeros before his first.</summary>
    public ReadOnlySpan<float> Personality => _personality;

    /// <summary>Scores the next turn of a side, or, of an unknown speaker, only reads it. The frame is valid until the next call.</summary>
    /// <param name="text">As said.</param>
    /// <param name="speaker">Whose turn it is.</param>
    /// <param name="probabilities">Of the side's labels; empty for an unknown speaker. They belong to the thread until its next turn.</param>
    public TurnFrame Read(string text, Speaker speaker, out ReadOnlySpan<float> probabilities)
    {
        var scratch = ClassifierScratch.OfThread;
        var frame = _recent.Next(text, speaker, scratch);
        probabilities = [];
        if (speaker == Speaker.Unknown)
            return frame;
        var side = speaker == Speaker.Customer ? _heads.Customer : _heads.Agent;
        var other = frame.PreviousOther is { } previous ? previous.Features.IdSpan : [];
        _scorer.ScoreTurn(speaker, frame.Features.IdSpan, other, frame.Scores, scratch);
        var dense = scratch.Dense.AsSpan(0, side.SecondLayout.Slots);
        side.SecondLayout.Fill(frame, dense);
        var found = scratch.Probabilities.AsSpan(0, side.Labels.Count);
        _scorer.ScoreContext(speaker, dense, found, scratch);
        if (speaker == Speaker.Customer)
            frame.Objection = found[^1];
        else
            ObjectionHead.Weigh(found, frame);
        probabilities = found;
        return frame;
    }

    /// <summary>Takes in the frame that <see cref="Read"/> gave.</summary>
    public void Keep(TurnFrame frame)
    {
        if (frame.Speaker == Speaker.Unknown)
        {
            _recent.Keep(frame);
            return;
        }
        var scratch = ClassifierScratch.OfThread;
        _evidence.Add(frame);
        _scorer.AddTo(frame.Speaker == Speaker.Customer ? _customer : _agent, frame.Speaker, frame.Features.IdSpan, scratch);
        if (frame.Speaker == Speaker.Customer)
            ScorePersonality(scratch);
        _recent.Keep(frame);
    }

    /// <summary>The distribution over the stages as the call stands.</summary>
    public void ScoreStage(Span<float> distribution)
    {
        _scorer.ScoreStage(_customer, _agent, distribution, ClassifierScratch.OfThread);
        Softmax.Apply(distribution);
    }

    private void ScorePersonality(ClassifierScratch scratch)
    {
        Span<float> bag = stackalloc float[_personality.Length];
        _scorer.ScorePersonalityBag(_customer, bag, scratch);
        var dense = scratch.Dense.AsSpan(0, PersonalityEvidence.Slots(_heads.Customer.Labels.Count));
        _evidence.Fill(bag, dense);
        _scorer.ScorePersonality(dense, _personality);
        Softmax.Apply(_personality);
    }
}
