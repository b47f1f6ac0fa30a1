using Microsoft.ML.Trainers.FastTree;

namespace Parley.Analysis.Classifier;

/// <summary>A node of a flattened tree: a split, whose left child follows it and whose right child is at <see cref="Right"/>, or a leaf.</summary>
/// <param name="Feature">The slot that is compared; -1 for a leaf.</param>
/// <param name="Value">The split's threshold (left when the feature is at most this), or the leaf's value.</param>
/// <param name="Right">Index of the right child.</param>
internal readonly record struct TreeNode(int Feature, double Value, int Right)
{
    private const int LeafFeature = -1;

    /// <summary>Appends a tree in depth-first order and returns its root's index.</summary>
    /// <exception cref="InvalidDataException">The tree splits on categories, which nothing here produces.</exception>
    public static int Append(RegressionTreeBase tree, double weight, List<TreeNode> nodes)
    {
        var root = nodes.Count;
        if (tree.NumberOfNodes == 0)
            nodes.Add(new TreeNode(LeafFeature, weight * tree.LeafValues[0], 0));
        else
            Append(tree, 0, weight, nodes);
        return root;
    }

    /// <summary>ML.NET writes a leaf as the complement of its number.</summary>
    private static void Append(RegressionTreeBase tree, int index, double weight, List<TreeNode> nodes)
    {
        if (index < 0)
        {
            nodes.Add(new TreeNode(LeafFeature, weight * tree.LeafValues[~index], 0));
            return;
        }
        if (tree.CategoricalSplitFlags[index])
            throw new InvalidDataException("A tree splits on categories; only numerical splits are known here.");
        var place = nodes.Count;
        nodes.Add(default);
        Append(tree, tree.LeftChild[index], weight, nodes);
        nodes[place] = new TreeNode(tree.NumericalSplitFeatureIndexes[index], tree.NumericalSplitThresholds[index], nodes.Count);
        Append(tree, tree.RightChild[index], weight, nodes);
    }
}
