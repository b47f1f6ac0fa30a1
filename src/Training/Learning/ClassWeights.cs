namespace Parley.Training.Learning;

/// <summary>Weights for classes of unequal size.</summary>
internal static class ClassWeights
{
    /// <summary>The inverse share, 1 for a class of average size: every class weighs the same in all.</summary>
    public static float[] Balanced(IReadOnlyList<int> truth, int classes) =>
        SquareRootBalanced(truth, classes).Select(weight => weight * weight).ToArray();

    /// <summary>The square root of the inverse share, 1 for a class of average size: between taking rows as they come and full balance.</summary>
    public static float[] SquareRootBalanced(IReadOnlyList<int> truth, int classes)
    {
        var counts = new int[classes];
        foreach (var label in truth)
            counts[label]++;
        return counts.Select(count => count == 0 ? 0 : MathF.Sqrt((float)truth.Count / (classes * count))).ToArray();
    }
}
