namespace Parley.Training.Learning;

/// <summary>Which fold a group is in: fixed by its number, whatever else is in the data.</summary>
internal static class Folds
{
    public static int Of(int group, int folds) => (int)((uint)group * 2654435761u >> 8) % folds;

    /// <summary>The rows outside the fold (to train on) and those in it (to score).</summary>
    public static (List<int> Inside, List<int> Outside) Split(IReadOnlyList<int> groups, int fold, int folds)
    {
        List<int> inside = [], outside = [];
        for (var row = 0; row < groups.Count; row++)
            (Of(groups[row], folds) == fold ? outside : inside).Add(row);
        return (inside, outside);
    }
}
