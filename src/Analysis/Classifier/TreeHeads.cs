namespace Parley.Analysis.Classifier;

/// <summary>
/// Calibrated ensembles of regression trees over one dense vector, one a label, compiled from trained ML.NET models (LightGBM) into flat arrays.
/// Immutable.
/// </summary>
public sealed class TreeHeads
{
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;
    private readonly int[] _headEnds;
    private readonly double[] _bias;
    private readonly PlattScale[] _scales;

    /// <param name="heads">The trained ensembles, in label order.</param>
    /// <exception cref="InvalidDataException">A tree splits on categories.</exception>
    public TreeHeads(IReadOnlyList<TrainedTrees> heads)
    {
        var nodes = new List<TreeNode>();
        var roots = new List<int>();
        _headEnds = new int[heads.Count];
        for (var head = 0; head < heads.Count; head++)
        {
            foreach (var tree in heads[head].Trees)
                roots.Add(TreeNode.Append(tree.Tree, tree.Weight, nodes));
            _headEnds[head] = roots.Count;
        }
        _nodes = [.. nodes];
        _roots = [.. roots];
        _bias = heads.Select(head => head.Bias).ToArray();
        _scales = heads.Select(head => head.Scale).ToArray();
    }

    public int Heads => _bias.Length;

    /// <summary>Number of slots that the trees look at: the largest feature index plus one.</summary>
    public int Slots => _nodes.Length == 0 ? 0 : _nodes.Max(node => node.Feature) + 1;

    /// <summary>Probabilities of all heads. Allocates nothing.</summary>
    public void Probabilities(ReadOnlySpan<float> features, Span<float> probabilities)
    {
        var root = 0;
        for (var head = 0; head < _bias.Length; head++)
        {
            var score = _bias[head];
            for (; root < _headEnds[head]; root++)
                score += Leaf(features, _roots[root]);
            probabilities[head] = _scales[head].Probability(score);
        }
    }

    private double Leaf(ReadOnlySpan<float> features, int index)
    {
        while (true)
        {
            ref readonly var node = ref _nodes[index];
            if (node.Feature < 0)
                return node.Value;
            index = features[node.Feature] <= node.Value ? index + 1 : node.Right;
        }
    }
}
