using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parley.Analysis.Classifier;

/// <inheritdoc/>
/// <typeparam name="TMask">A bit for each leaf of a tree.</typeparam>
internal sealed class TreeTable<TMask> : TreeTable
    where TMask : unmanaged, IBinaryInteger<TMask>
{
    /// <summary>Of each slot, where its splits end; the last of them is a guard that no vector fails.</summary>
    private readonly int[] _slotEnds;
    private readonly float[] _thresholds;
    private readonly ushort[] _trees;
    private readonly TMask[] _masks;
    private readonly int[] _ensembleEnds;
    private readonly float[] _leaves;
    private readonly int _leavesPerTree;

    public TreeTable(IReadOnlyList<IReadOnlyList<FlatTree>> ensembles, int leavesPerTree)
    {
        var trees = ensembles.SelectMany(ensemble => ensemble).ToList();
        if (trees.Count > ushort.MaxValue)
            throw new InvalidDataException($"There are {trees.Count} trees; at most {ushort.MaxValue} can be compiled.");
        var slots = trees.SelectMany(tree => tree.Splits).Select(split => split.Slot + 1).DefaultIfEmpty().Max();
        var splits = trees.SelectMany((tree, i) => tree.Splits.Select(split => (split.Slot, split.Threshold, Tree: (ushort)i, split.Mask)))
            .Concat(Enumerable.Range(0, slots).Select(slot => (Slot: slot, Threshold: float.PositiveInfinity, Tree: (ushort)0, Mask: ulong.MaxValue)))
            .OrderBy(split => split.Slot).ThenBy(split => split.Threshold).ToList();
        _slotEnds = splits.Select((split, i) => (split.Slot, End: i + 1)).GroupBy(split => split.Slot).Select(group => group.Max(split => split.End)).ToArray();
        _thresholds = splits.Select(split => split.Threshold).ToArray();
        _trees = splits.Select(split => split.Tree).ToArray();
        _masks = splits.Select(split => TMask.CreateTruncating(split.Mask)).ToArray();
        _leavesPerTree = leavesPerTree;
        _leaves = trees.SelectMany(tree => Enumerable.Range(0, leavesPerTree).Select(leaf => leaf < tree.Leaves.Count ? (float)tree.Leaves[leaf] : 0)).ToArray();
        _ensembleEnds = ensembles.Select((_, i) => ensembles.Take(i + 1).Sum(ensemble => ensemble.Count)).ToArray();
    }

    public override int Slots => _slotEnds.Length;

    public override void Score(ReadOnlySpan<float> features, Span<double> sums, ClassifierScratch scratch)
    {
        var trees = _ensembleEnds.Length == 0 ? 0 : _ensembleEnds[^1];
        var left = scratch.MasksOf<TMask>(trees);
        left.Fill(TMask.AllBitsSet);
        Strike(features[..Slots], ref MemoryMarshal.GetReference(left));
        var start = 0;
        for (var i = 0; i < _ensembleEnds.Length; i++)
        {
            sums[i] = Sum(left, start, _ensembleEnds[i]);
            start = _ensembleEnds[i];
        }
    }

    /// <summary>Leaves a bit for each leaf that no failed split rules out.</summary>
    private void Strike(ReadOnlySpan<float> features, ref TMask left)
    {
        // Trees and places in the tables are the table's own: checked when it was made, not at every step.
        ref var thresholds = ref MemoryMarshal.GetArrayDataReference(_thresholds);
        ref var trees = ref MemoryMarshal.GetArrayDataReference(_trees);
        ref var masks = ref MemoryMarshal.GetArrayDataReference(_masks);
        nint split = 0;
        for (var slot = 0; slot < features.Length; slot++)
        {
            var value = features[slot];
            for (; Unsafe.Add(ref thresholds, split) < value; split++)
                Unsafe.Add(ref left, (nint)Unsafe.Add(ref trees, split)) &= Unsafe.Add(ref masks, split);
            split = _slotEnds[slot];
        }
    }

    /// <summary>Four sums at once, so that no addition waits for the one before.</summary>
    private double Sum(ReadOnlySpan<TMask> left, int tree, int end)
    {
        ref var mask = ref MemoryMarshal.GetReference(left);
        ref var leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        nint width = _leavesPerTree;
        double a = 0, b = 0, c = 0, d = 0;
        for (; tree + 3 < end; tree += 4)
        {
            a += Leaf(ref mask, ref leaves, tree, width);
            b += Leaf(ref mask, ref leaves, tree + 1, width);
            c += Leaf(ref mask, ref leaves, tree + 2, width);
            d += Leaf(ref mask, ref leaves, tree + 3, width);
        }
        for (; tree < end; tree++)
            a += Leaf(ref mask, ref leaves, tree, width);
        return a + b + (c + d);
    }

    /// <summary>A leaf is always left: the one furthest right is never struck out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Leaf(ref TMask left, ref float leaves, nint tree, nint width) =>
        Unsafe.Add(ref leaves, (tree * width) + BitOperations.TrailingZeroCount(ulong.CreateTruncating(Unsafe.Add(ref left, tree))));
}
