using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>A turn as the heads see it: its n-grams and the turns around it that they may look at.</summary>
public sealed class TurnFrame
{
    /// <summary>How many turns back context is looked for, so that a monologue of any length costs the same.</summary>
    internal const int Horizon = 40;

    /// <summary>From 0.</summary>
    public int Index { get; internal set; }

    public Speaker Speaker { get; internal set; }

    public TextFeatures Features { get; internal init; } = new();

    /// <summary>The last turn of the other side before this one; null when there is none.</summary>
    public TurnFrame? PreviousOther { get; internal set; }

    /// <summary>The turn of the other side before <see cref="PreviousOther"/>; null when there is none.</summary>
    public TurnFrame? SecondPreviousOther { get; internal set; }

    /// <summary>The last turn of the same side before this one; null when there is none.</summary>
    public TurnFrame? PreviousOwn { get; internal set; }

    /// <summary>Share of this turn's n-grams that <see cref="PreviousOwn"/> has too, in [0, 1].</summary>
    public float SharedWithOwn { get; internal set; }

    /// <summary>Share of this turn's n-grams that <see cref="PreviousOther"/> has too, in [0, 1].</summary>
    public float SharedWithOther { get; internal set; }

    /// <summary>First-stage scores (log-odds), in the order of the side's heads; set once by the classifier.</summary>
    public float[] Scores { get; internal set; } = [];

    /// <summary>Probability that the turn holds an objection (<see cref="ObjectionHead"/>); 0 for an agent's turn. Set once by the classifier.</summary>
    public float Objection { get; set; }

    /// <summary>How surely the other side's last two turns hold an objection: the surer of both, in [0, 1].</summary>
    public float StrongestObjection => Math.Max(PreviousOther?.Objection ?? 0, SecondPreviousOther?.Objection ?? 0);

    /// <summary>
    /// The turn that a violation in this one would answer: of the other side's last two turns, the later one that holds an objection with at least
    /// this probability; null when neither does.
    /// </summary>
    public TurnFrame? Answered(double minimum) =>
        PreviousOther is { } last && last.Objection >= minimum ? last
        : SecondPreviousOther is { } earlier && earlier.Objection >= minimum ? earlier : null;

    /// <summary>The frame that follows the given ones (all turns before it, in order).</summary>
    public static TurnFrame After(IReadOnlyList<TurnFrame> before, Speaker speaker, TextFeatures features)
    {
        TurnFrame? other = null, secondOther = null, own = null;
        for (var i = before.Count - 1; i >= 0 && (own is null || secondOther is null) && before.Count - i <= Horizon; i--)
        {
            var frame = before[i];
            if (frame.Speaker == speaker)
                own ??= frame;
            else if (other is null)
                other = frame;
            else
                secondOther ??= frame;
        }
        return new TurnFrame
        {
            Index = before.Count,
            Speaker = speaker,
            Features = features,
            PreviousOther = other,
            SecondPreviousOther = secondOther,
            PreviousOwn = own,
            SharedWithOwn = Shared(features, own),
            SharedWithOther = Shared(features, other),
        };
    }

    /// <summary>For training, where first-stage scores come from models that have not seen the call.</summary>
    public void SetScores(float[] scores) => Scores = scores;

    private static float Shared(TextFeatures features, TurnFrame? other)
    {
        var own = features.IdSpan;
        if (other is null || own.Length == 0)
            return 0;
        var theirs = other.Features.IdSpan;
        int shared = 0, j = 0;
        foreach (var id in own)
        {
            while (j < theirs.Length && theirs[j] < id)
                j++;
            if (j < theirs.Length && theirs[j] == id)
                shared++;
        }
        return (float)shared / own.Length;
    }
}
