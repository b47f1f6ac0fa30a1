namespace Parley.Analysis.Classifier;

/// <summary>
/// Calibrated ensembles of regression trees over one dense vector, one a label, compiled from trained ML.NET models (LightGBM). Immutable.
/// </summary>
public sealed class TreeHeads
{
    private readonly TreeTable _table;
    private readonly double[] _bias;
    private readonly PlattScale[] _scales;

    /// <param name="heads">The trained ensembles, in label order.</param>
    /// <exception cref="InvalidDataException">A tree splits on categories, or has more leaves than can be compiled (64).</exception>
    public TreeHeads(IReadOnlyList<TrainedTrees> heads)
    {
        _table = TreeTable.Of(heads.Select(head => head.Trees.Select(tree => FlatTree.Of(tree.Tree, tree.Weight)).ToList()).ToList());
        _bias = heads.Select(head => head.Bias).ToArray();
        _scales = heads.Select(head => head.Scale).ToArray();
    }

    /// <summary>Number of slots that the trees look at: the largest feature index plus one.</summary>
    public int Slots => _table.Slots;

    /// <summary>Calibrated log-odds of all heads. Allocates nothing.</summary>
    public void LogOdds(ReadOnlySpan<float> features, Span<float> logOdds) => LogOdds(features, logOdds, ClassifierScratch.OfThread);

    internal void LogOdds(ReadOnlySpan<float> features, Span<float> logOdds, ClassifierScratch scratch)
    {
        Span<double> scores = stackalloc double[_bias.Length];
        _table.Score(features, scores, scratch);
        for (var head = 0; head < _bias.Length; head++)
            logOdds[head] = (float)_scales[head].LogOddsOf(_bias[head] + scores[head]);
    }
}
