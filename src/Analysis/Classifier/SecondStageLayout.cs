using System.Numerics.Tensors;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The second stage's dense vector: first-stage scores of the turn, of the other side's last two turns and of the side's own last turn, how surely
/// those hold an objection, and cues that n-grams cannot see. One layout for both sides; the labels differ.
/// </summary>
public sealed class SecondStageLayout(int ownScores, int otherScores)
{
    private const int Cues = 14;
    private const float ScoreRange = 8;
    private const float Missing = -ScoreRange;

    public int Slots => (2 * ownScores) + (2 * otherScores) + Cues;

    /// <summary>Fills <paramref name="into"/>, at least <see cref="Slots"/> long.</summary>
    public void Fill(TurnFrame frame, Span<float> into)
    {
        into = into[..Slots];
        PutScores(frame, into[..ownScores]);
        PutScores(frame.PreviousOther, into.Slice(ownScores, otherScores));
        PutScores(frame.SecondPreviousOther, into.Slice(ownScores + otherScores, otherScores));
        PutScores(frame.PreviousOwn, into.Slice(ownScores + (2 * otherScores), ownScores));
        PutCues(frame, into[^Cues..]);
    }

    private static void PutScores(TurnFrame? frame, Span<float> into)
    {
        if (frame is null || frame.Scores.Length < into.Length)
        {
            into.Fill(Missing);
            return;
        }
        TensorPrimitives.Max(frame.Scores.AsSpan(0, into.Length), -ScoreRange, into);
        TensorPrimitives.Min(into, ScoreRange, into);
    }

    private static void PutCues(TurnFrame frame, Span<float> into)
    {
        var (own, before) = (frame.Features.Cues, frame.PreviousOther?.Features.Cues);
        into[0] = own.IsChinese ? own.Length : own.Length / 3f;
        into[1] = own.IsQuestion ? 1 : 0;
        into[2] = own.Exclaims ? 1 : 0;
        into[3] = own.HasDigit ? 1 : 0;
        into[4] = frame.Index == 0 ? 1 : 0;
        into[5] = MathF.Min(frame.Index, 20);
        into[6] = own.IsChinese ? 1 : 0;
        into[7] = before?.Length ?? 0;
        into[8] = frame.PreviousOther is { } other && other.Index == frame.Index - 1 ? 1 : 0;
        into[9] = frame.SharedWithOwn;
        into[10] = frame.SharedWithOther;
        into[11] = before is { IsQuestion: true } ? 1 : 0;
        into[12] = frame.PreviousOther?.Objection ?? 0;
        into[13] = frame.StrongestObjection;
    }
}
