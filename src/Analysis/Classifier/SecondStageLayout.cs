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
        for (var i = 0; i < into.Length; i++)
            into[i] = Math.Clamp(frame.Scores[i], -ScoreRange, ScoreRange);
    }

    private static void PutCues(TurnFrame frame, Span<float> into)
    {
        var text = frame.Features.Text.Text.AsSpan();
        var isChinese = text.ContainsAnyInRange('\u3400', '\u9FFF');
        into[0] = isChinese ? text.Length : text.Length / 3f;
        into[1] = IsQuestion(text) ? 1 : 0;
        into[2] = text.Contains('!') ? 1 : 0;
        into[3] = text.ContainsAnyInRange('0', '9') ? 1 : 0;
        into[4] = frame.Index == 0 ? 1 : 0;
        into[5] = MathF.Min(frame.Index, 20);
        into[6] = isChinese ? 1 : 0;
        into[7] = frame.PreviousOther is { } before ? before.Features.Text.Text.Length : 0;
        into[8] = frame.PreviousOther is { } other && other.Index == frame.Index - 1 ? 1 : 0;
        into[9] = Overlap(frame, frame.PreviousOwn);
        into[10] = Overlap(frame, frame.PreviousOther);
        into[11] = frame.PreviousOther is { } asked && IsQuestion(asked.Features.Text.Text) ? 1 : 0;
        into[12] = frame.PreviousOther?.Objection ?? 0;
        into[13] = Math.Max(into[12], frame.SecondPreviousOther?.Objection ?? 0);
    }

    private static bool IsQuestion(ReadOnlySpan<char> text) => text.Contains('?') || text.EndsWith("吗") || text.EndsWith("呢");

    /// <summary>Share of this turn's n-grams that the other turn has too, in [0, 1].</summary>
    private static float Overlap(TurnFrame frame, TurnFrame? other)
    {
        var own = frame.Features.IdSpan;
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
