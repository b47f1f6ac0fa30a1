using Microsoft.ML.Trainers.FastTree;

namespace Parley.Analysis.Classifier;

/// <summary>A regression tree as its leaves from left to right and, for each split, the leaves that are ruled out where the vector fails it.</summary>
internal sealed class FlatTree
{
    /// <summary>One bit each.</summary>
    public const int MaximumLeaves = 64;

    private readonly RegressionTreeBase _tree;
    private readonly double _weight;
    private readonly List<double> _leaves = [];
    private readonly List<(int Slot, float Threshold, ulong Mask)> _splits = [];

    private FlatTree(RegressionTreeBase tree, double weight)
    {
        _tree = tree;
        _weight = weight;
        if (tree.NumberOfNodes == 0)
            _leaves.Add(weight * tree.LeafValues[0]);
        else
            Append(0);
        if (_leaves.Count > MaximumLeaves)
            throw new InvalidDataException($"A tree has {_leaves.Count} leaves; at most {MaximumLeaves} can be compiled.");
    }

    public IReadOnlyList<double> Leaves => _leaves;

    /// <summary>A split is passed when the slot is at most the threshold; of one that is failed only the leaves of the mask remain.</summary>
    public IReadOnlyList<(int Slot, float Threshold, ulong Mask)> Splits => _splits;

    /// <exception cref="InvalidDataException">The tree splits on categories, which nothing here produces, or is too large.</exception>
    public static FlatTree Of(RegressionTreeBase tree, double weight) => new(tree, weight);

    /// <summary>ML.NET writes a leaf as the complement of its number.</summary>
    private void Append(int node)
    {
        if (node < 0)
        {
            _leaves.Add(_weight * _tree.LeafValues[~node]);
            return;
        }
        if (_tree.CategoricalSplitFlags[node])
            throw new InvalidDataException("A tree splits on categories; only numerical splits are known here.");
        var first = _leaves.Count;
        Append(_tree.LeftChild[node]);
        var leftSide = Bits(_leaves.Count) & ~Bits(first);
        _splits.Add((_tree.NumericalSplitFeatureIndexes[node], RoundedDown(_tree.NumericalSplitThresholds[node]), ~leftSide));
        Append(_tree.RightChild[node]);
    }

    private static ulong Bits(int count) => count >= MaximumLeaves ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>The largest float that is not above the threshold: for floats, being at most the one is being at most the other.</summary>
    private static float RoundedDown(double threshold)
    {
        var rounded = (float)threshold;
        return rounded > threshold ? MathF.BitDecrement(rounded) : rounded;
    }
}
