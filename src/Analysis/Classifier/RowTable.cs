namespace Parley.Analysis.Classifier;

/// <summary>
/// The weights of several groups of linear heads for each n-gram, side by side in one row, times the n-gram's inverse document frequency; the
/// last column is that frequency squared. The sum of some rows holds the scores of all groups, but for the scaling to length 1 and the bias.
/// </summary>
internal sealed class RowTable
{
    private readonly float[] _cells;
    private readonly int _squares;

    /// <param name="vocabulary">The n-grams' inverse document frequencies.</param>
    /// <param name="rows">Ids from 0 to this.</param>
    /// <param name="groups">Heads, each with the slot at which its block of n-grams begins, in the order of the columns.</param>
    public RowTable(Vocabulary vocabulary, int rows, params ReadOnlySpan<(LinearHeads Heads, int FirstSlot)> groups)
    {
        foreach (var (heads, _) in groups)
            _squares += heads.Labels.Count;
        Columns = RowSums.Padded(_squares + 1);
        _cells = new float[rows * Columns];
        for (var id = 0; id < rows; id++)
        {
            var row = _cells.AsSpan(id * Columns, Columns);
            var weight = vocabulary.Weight(id);
            row[_squares] = weight * weight;
            foreach (var (heads, firstSlot) in groups)
            {
                System.Numerics.Tensors.TensorPrimitives.Multiply(heads.WeightsOf(firstSlot + id), weight, row);
                row = row[heads.Labels.Count..];
            }
        }
        Rows = rows;
    }

    /// <summary>Of a row, padding included.</summary>
    public int Columns { get; }

    public int Rows { get; }

    /// <summary>Sums the rows of these ids.</summary>
    /// <param name="ids">Below <see cref="Rows"/>.</param>
    /// <param name="sums">One a column.</param>
    /// <returns>The sum of the squared inverse document frequencies.</returns>
    public float Sum(ReadOnlySpan<int> ids, Span<float> sums)
    {
        RowSums.Of(_cells, Columns, Columns, ids, sums);
        return sums[_squares];
    }

    /// <summary>Sums the first columns only, at least this many, in whole steps.</summary>
    public void Sum(int columns, ReadOnlySpan<int> ids, Span<float> sums) =>
        RowSums.Of(_cells, Columns, (columns + RowSums.Width - 1) / RowSums.Width * RowSums.Width, ids, sums);
}
