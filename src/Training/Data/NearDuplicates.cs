using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Training.Data;

/// <summary>
/// Finds calls that are near-duplicates: they share at least <see cref="Threshold"/> of their character 5-grams (Jaccard).
/// Exact over all pairs that share a rare 5-gram, by an inverted index.
/// </summary>
internal static class NearDuplicates
{
    /// <summary>Jaccard similarity from which two calls are near-duplicates.</summary>
    public const double Threshold = 0.5;

    private const int GramLength = 5;
    private const int MaximumPostings = 40;

    /// <summary>All near-duplicate pairs with their similarity.</summary>
    public static IEnumerable<(int A, int B, double Similarity)> Pairs(IReadOnlyList<LabelledCall> calls)
    {
        var grams = calls.AsParallel().AsOrdered().Select(GramsOf).ToList();
        var postings = new Dictionary<int, List<int>>();
        for (var call = 0; call < grams.Count; call++)
        {
            var candidates = new HashSet<int>();
            foreach (var gram in grams[call])
            {
                if (!postings.TryGetValue(gram, out var list))
                    postings[gram] = list = [];
                if (list.Count < MaximumPostings)
                    candidates.UnionWith(list);
                list.Add(call);
            }
            foreach (var other in candidates.Order())
            {
                var similarity = Jaccard(grams[call], grams[other]);
                if (similarity >= Threshold)
                    yield return (other, call, similarity);
            }
        }
    }

    private static HashSet<int> GramsOf(LabelledCall call)
    {
        var text = NormalizedText.From(call.Note ?? string.Join('\n', call.Turns.Select(turn => turn.Text))).Text;
        var grams = new HashSet<int>();
        for (var i = 0; i + GramLength <= text.Length; i++)
            grams.Add(HashOf(text.AsSpan(i, GramLength)));
        return grams;
    }

    /// <summary>The same in every process, unlike string.GetHashCode.</summary>
    private static int HashOf(ReadOnlySpan<char> gram)
    {
        var hash = 2166136261u;
        foreach (var c in gram)
            hash = (hash ^ c) * 16777619;
        return (int)hash;
    }

    private static double Jaccard(HashSet<int> a, HashSet<int> b)
    {
        var shared = a.Count < b.Count ? a.Count(b.Contains) : b.Count(a.Contains);
        return (double)shared / Math.Max(1, a.Count + b.Count - shared);
    }
}
