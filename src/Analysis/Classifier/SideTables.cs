using System.Numerics.Tensors;

namespace Parley.Analysis.Classifier;

/// <summary>
/// All linear heads that read one side's turns, as one table: bags first (stage, and the customer's personality), then the side's labels. A turn touches each n-gram's row once, whatever the number of heads. A second table holds what the other side's last turn adds.
/// </summary>
internal sealed class SideTables
{
    private readonly Vocabulary _vocabulary;
    private readonly LinearHeads _first;
    private readonly float _contextNorm;
    private readonly RowTable _own;
    private readonly RowTable _other;
    private readonly int _firstColumn;

    /// <param name="vocabulary">Of all heads.</param>
    /// <param name="first">The side's first stage.</param>
    /// <param name="layout">Of its vector.</param>
    /// <param name="bags">The heads over the side's bag, with their first slots.</param>
    public SideTables(Vocabulary vocabulary, LinearHeads first, FirstStageLayout layout, params ReadOnlySpan<(LinearHeads Heads, int FirstSlot)> bags)
    {
        (_vocabulary, _first, _contextNorm) = (vocabulary, first, layout.ContextNorm);
        foreach (var (heads, _) in bags)
            _firstColumn += heads.Labels.Count;
        _own = new RowTable(vocabulary, vocabulary.Count, [.. bags, (first, 0)]);
        _other = new RowTable(vocabulary, layout.ContextSize, (first, layout.VocabularySize));
    }

    /// <summary>Columns of the sums over own n-grams.</summary>
    public int Columns => _own.Columns;

    /// <summary>First-stage log-odds.</summary>
    public void ScoreTurn(ReadOnlySpan<int> own, ReadOnlySpan<int> other, Span<float> scores, ClassifierScratch scratch)
    {
        var sums = scratch.SumsOf(Math.Max(_own.Columns, _other.Columns));
        var labels = _first.Labels.Count;
        scores = scores[..labels];
        _first.Bias.CopyTo(scores);
        var otherSquares = _other.Sum(Below(_other.Rows, other, scratch.IdsOf(other.Length)), sums);
        if (otherSquares > 0)
            TensorPrimitives.MultiplyAdd(sums[..labels], _contextNorm / MathF.Sqrt(otherSquares), scores, scores);
        var squares = _own.Sum(own, sums);
        if (squares > 0)
            TensorPrimitives.MultiplyAdd(sums.Slice(_firstColumn, labels), 1 / MathF.Sqrt(squares), scores, scores);
    }

    /// <summary>Adds the rows of n-grams that are new to the bag.</summary>
    public void AddTo(SideBag bag, ReadOnlySpan<int> fresh, ClassifierScratch scratch)
    {
        var sums = scratch.SumsOf(_own.Columns);
        _own.Sum(_firstColumn, fresh, sums);
        foreach (var id in fresh)
            bag.Squares += _vocabulary.Weight(id) * (double)_vocabulary.Weight(id);
        TensorPrimitives.Add(bag.Sums.AsSpan(0, _firstColumn), sums[.._firstColumn], bag.Sums.AsSpan(0, _firstColumn));
    }

    /// <summary>The ids below a limit, written to <paramref name="into"/>.</summary>
    private static ReadOnlySpan<int> Below(int limit, ReadOnlySpan<int> ids, Span<int> into)
    {
        var count = 0;
        foreach (var id in ids)
        {
            into[count] = id;
            count += id < limit ? 1 : 0;
        }
        return into[..count];
    }

    /// <summary>Adds a bag's share to scores that hold the bias.</summary>
    /// <param name="bag">Of this side.</param>
    /// <param name="column">Where the heads' columns begin.</param>
    /// <param name="scores">One a label.</param>
    public static void AddShare(SideBag bag, int column, Span<float> scores)
    {
        if (bag.Squares > 0)
            TensorPrimitives.MultiplyAdd(bag.Sums.AsSpan(column, scores.Length), (float)(1 / Math.Sqrt(bag.Squares)), scores, scores);
    }
}
