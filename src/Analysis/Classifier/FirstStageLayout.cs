namespace Parley.Analysis.Classifier;

/// <summary>
/// Where n-grams stand in the first stage's vector: the turn's own first, then those of the other side's last turn at a lower weight, only the
/// frequent ones (the vocabulary is ordered by frequency).
/// </summary>
public sealed record FirstStageLayout(int VocabularySize, int ContextSize, float ContextNorm)
{
    public int Slots => VocabularySize + ContextSize;

    /// <summary>Clears and fills <paramref name="into"/>.</summary>
    public void Fill(TurnFrame frame, Vocabulary vocabulary, SparseFeatures into)
    {
        into.Clear();
        into.AddBlock(frame.Features.IdSpan, vocabulary, 0, VocabularySize, 1);
        if (frame.PreviousOther is { } other && ContextSize > 0)
            into.AddBlock(other.Features.IdSpan, vocabulary, VocabularySize, ContextSize, ContextNorm);
    }
}
