namespace Parley.Analysis.Classifier;

/// <summary>
/// Ensembles of trees that are not walked: the splits of all trees lie sorted by slot and threshold, and each that the vector fails strikes the
/// leaves of its left side out of its tree's leaves; the first leaf left is where the tree's walk would end (QuickScorer, Lucchese et al. 2015).
/// Passing over the splits in order has next to no branch that is hard to predict, which is what a walk costs.
/// </summary>
internal abstract class TreeTable
{
    /// <summary>Number of slots that the trees look at.</summary>
    public abstract int Slots { get; }

    /// <summary>The sum of the trees of each ensemble.</summary>
    public abstract void Score(ReadOnlySpan<float> features, Span<double> sums, ClassifierScratch scratch);

    /// <summary>A tree's leaves are bits of the smallest number that has enough: the tables then fit the nearest caches.</summary>
    /// <exception cref="InvalidDataException">There are too many trees.</exception>
    public static TreeTable Of(IReadOnlyList<IReadOnlyList<FlatTree>> ensembles)
    {
        var leaves = ensembles.SelectMany(trees => trees).Select(tree => tree.Leaves.Count).DefaultIfEmpty().Max();
        return leaves switch
        {
            <= 8 => new TreeTable<byte>(ensembles, leaves),
            <= 16 => new TreeTable<ushort>(ensembles, leaves),
            <= 32 => new TreeTable<uint>(ensembles, leaves),
            _ => new TreeTable<ulong>(ensembles, leaves),
        };
    }
}
