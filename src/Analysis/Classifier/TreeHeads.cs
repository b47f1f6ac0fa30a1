using System.Numerics;

namespace Parley.Analysis.Classifier;

/// <summary>
/// Calibrated ensembles of regression trees over one dense vector, one a label, compiled from trained ML.NET models (LightGBM). Immutable.
/// No tree is walked: the splits of all trees lie sorted by slot and threshold, and each that the vector fails strikes the leaves of its left
/// side out of its tree's leaves; the first leaf left is where the tree's walk would end (QuickScorer, Lucchese et al. 2015). Passing over the
/// splits in order has next to no branch that is hard to predict, which is what a walk costs.
/// </summary>
public sealed class TreeHeads
{
    /// <summary>Leaves of a tree: one bit each.</summary>
    public const int MaximumLeaves = 64;

    [ThreadStatic]
    private static ulong[]? _scratch;

    private readonly int[] _slotEnds;
    private readonly float[] _thresholds;
    private readonly int[] _trees;
    private readonly ulong[] _masks;
    private readonly int[] _headEnds;
    private readonly int[] _leafStarts;
    private readonly double[] _leaves;
    private readonly double[] _bias;
    private readonly PlattScale[] _scales;

    /// <param name="heads">The trained ensembles, in label order.</param>
    /// <exception cref="InvalidDataException">A tree splits on categories, or has more leaves than <see cref="MaximumLeaves"/>.</exception>
    public TreeHeads(IReadOnlyList<TrainedTrees> heads)
    {
        var trees = heads.SelectMany(head => head.Trees.Select(tree => FlatTree.Of(tree.Tree, tree.Weight))).ToList();
        var splits = trees.SelectMany((tree, i) => tree.Splits.Select(split => (Split: split, Tree: i)))
            .OrderBy(split => split.Split.Slot).ThenBy(split => split.Split.Threshold).ToList();
        _thresholds = splits.Select(split => split.Split.Threshold).ToArray();
        _trees = splits.Select(split => split.Tree).ToArray();
        _masks = splits.Select(split => split.Split.Mask).ToArray();
        _slotEnds = Enumerable.Range(0, splits.Count == 0 ? 0 : splits[^1].Split.Slot + 1)
            .Select(slot => splits.FindLastIndex(split => split.Split.Slot <= slot) + 1).ToArray();
        _leaves = trees.SelectMany(tree => tree.Leaves).ToArray();
        _leafStarts = Starts(trees.Select(tree => tree.Leaves.Count));
        _headEnds = Starts(heads.Select(head => head.Trees.Count).Append(0))[1..];
        _bias = heads.Select(head => head.Bias).ToArray();
        _scales = heads.Select(head => head.Scale).ToArray();
    }

    public int Heads => _bias.Length;

    /// <summary>Number of slots that the trees look at: the largest feature index plus one.</summary>
    public int Slots => _slotEnds.Length;

    /// <summary>Probabilities of all heads. Allocates nothing.</summary>
    public void Probabilities(ReadOnlySpan<float> features, Span<float> probabilities)
    {
        if (_scratch is null || _scratch.Length < _leafStarts.Length)
            _scratch = new ulong[_leafStarts.Length];
        var left = _scratch.AsSpan(0, _leafStarts.Length);
        Strike(features, left);
        var tree = 0;
        for (var head = 0; head < _bias.Length; head++)
        {
            var score = _bias[head];
            for (; tree < _headEnds[head]; tree++)
                score += _leaves[_leafStarts[tree] + BitOperations.TrailingZeroCount(left[tree])];
            probabilities[head] = _scales[head].Probability(score);
        }
    }

    /// <summary>Leaves a bit for each leaf that no failed split rules out.</summary>
    private void Strike(ReadOnlySpan<float> features, Span<ulong> left)
    {
        left.Fill(ulong.MaxValue);
        var split = 0;
        for (var slot = 0; slot < _slotEnds.Length; slot++)
        {
            var (end, value) = (_slotEnds[slot], features[slot]);
            for (; split < end && _thresholds[split] < value; split++)
                left[_trees[split]] &= _masks[split];
            split = end;
        }
    }

    private static int[] Starts(IEnumerable<int> counts)
    {
        var (starts, next) = (new List<int>(), 0);
        foreach (var count in counts)
        {
            starts.Add(next);
            next += count;
        }
        return [.. starts];
    }
}
