namespace Parley.Training.Learning;

/// <summary>Settings of a boosted tree ensemble.</summary>
/// <param name="Trees">Boosting rounds.</param>
/// <param name="Leaves">Largest number of leaves of a tree.</param>
/// <param name="MinimumRowsPerLeaf">Smaller leaves are not made.</param>
/// <param name="LearningRate">Shrinkage of each tree.</param>
/// <param name="FeatureFraction">Share of the features that each tree may look at, in (0, 1].</param>
/// <param name="SubsampleFraction">Share of the rows that each tree is grown on, in (0, 1]: trees that saw other rows err elsewhere.</param>
internal sealed record TreeOptions(int Trees, int Leaves, int MinimumRowsPerLeaf, double LearningRate, double FeatureFraction, double SubsampleFraction);
