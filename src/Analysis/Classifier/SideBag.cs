namespace Parley.Analysis.Classifier;

/// <summary>
/// The n-grams that one side has said so far, each once, with what a scorer keeps of them as the call grows: adding a turn costs its new n-grams
/// only. One owner.
/// </summary>
/// <param name="vocabulary">The number of n-grams there are.</param>
/// <param name="columns">The number of sums that the scorer keeps.</param>
public sealed class SideBag(int vocabulary, int columns)
{
    private readonly SeenGrams _seen = new(vocabulary);

    /// <summary>The scorer's own, over the n-grams seen.</summary>
    internal float[] Sums { get; } = new float[columns];

    /// <summary>Sum of the squared inverse document frequencies seen.</summary>
    internal double Squares { get; set; }

    /// <summary>Marks the ids as seen and keeps, in place of them and in order, those that are new; gives their number.</summary>
    internal int AddNew(ReadOnlySpan<int> ids, Span<int> fresh) => _seen.AddNew(ids, fresh);

    /// <summary>All ids seen, ascending.</summary>
    internal void CopyTo(List<int> ids) => _seen.CopyTo(ids);
}
