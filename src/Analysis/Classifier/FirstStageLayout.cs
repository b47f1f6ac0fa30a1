namespace Parley.Analysis.Classifier;

/// <summary>
/// Where n-grams stand in the first stage's vector: the turn's own first, then those of the other side's last turn at a lower weight, only the
/// frequent ones (the vocabulary is ordered by frequency).
/// </summary>
public sealed record FirstStageLayout(int VocabularySize, int ContextSize, float ContextNorm)
{
    public int Slots => VocabularySize + ContextSize;

    /// <summary>Clears and fills <paramref name="into"/>.</summary>
    public void Fill(TurnFrame frame, Vocabulary vocabulary, SparseFeatures into) =>
        Fill(frame.Features.IdSpan, frame.PreviousOther is { } other ? other.Features.IdSpan : [], vocabulary, into);

    /// <summary>Clears and fills <paramref name="into"/>.</summary>
    /// <param name="own">The turn's n-grams, ascending.</param>
    /// <param name="other">Those of the other side's last turn, ascending.</param>
    /// <param name="vocabulary">Their inverse document frequencies.</param>
    /// <param name="into">Any vector.</param>
    internal void Fill(ReadOnlySpan<int> own, ReadOnlySpan<int> other, Vocabulary vocabulary, SparseFeatures into)
    {
        into.Clear();
        into.AddBlock(own, vocabulary, 0, VocabularySize, 1);
        into.AddBlock(other, vocabulary, VocabularySize, ContextSize, ContextNorm);
    }
}
