using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Training.Data;

/// <summary>
/// Finds calls that are near-duplicates: they share at least <see cref="Threshold"/> of their character 5-grams (Jaccard). All such pairs are found:
/// in any order of grams, two sets that share so much have one of their first ones in common, so only those are looked up (prefix filtering,
/// Chaudhuri et al. 2006); the order puts rare grams first.
/// </summary>
internal static class NearDuplicates
{
    /// <summary>Jaccard similarity from which two calls are near-duplicates.</summary>
    public const double Threshold = 0.5;

    private const int GramLength = 5;

    /// <summary>Grams are counted by so many bits of their hash, and no further than a byte goes: which is rare need only be told roughly.</summary>
    private const int CountedBits = 25;

    /// <summary>All near-duplicate pairs with their similarity, by the second call, then the first.</summary>
    public static IEnumerable<(int A, int B, double Similarity)> Pairs(IReadOnlyList<LabelledCall> calls)
    {
        var grams = RareFirst([.. calls.AsParallel().AsOrdered().Select(GramsOf)]);
        var postings = new Dictionary<long, List<int>>();
        for (var call = 0; call < grams.Length; call++)
        {
            var candidates = new HashSet<int>();
            foreach (var gram in grams[call].AsSpan(0, PrefixOf(grams[call].Length)))
            {
                if (IsUnique(gram))
                    continue;
                if (!postings.TryGetValue(gram, out var list))
                    postings[gram] = list = [];
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

    /// <summary>Of so many grams the number of first ones of which a near-duplicate has at least one, among its own as many.</summary>
    private static int PrefixOf(int grams) => grams == 0 ? 0 : grams - (int)Math.Ceiling(Threshold * grams) + 1;

    /// <summary>The sets in one order: by how often a gram occurs at most, then by the gram.</summary>
    private static long[][] RareFirst(uint[][] sets)
    {
        var counts = new byte[1 << CountedBits];
        foreach (var set in sets)
        {
            foreach (var gram in set)
            {
                ref var count = ref counts[PlaceOf(gram)];
                count += count < byte.MaxValue ? (byte)1 : (byte)0;
            }
        }
        return [.. sets.AsParallel().AsOrdered().Select(set =>
        {
            var ordered = Array.ConvertAll(set, gram => ((long)counts[PlaceOf(gram)] << 32) | gram);
            Array.Sort(ordered);
            return ordered;
        })];
    }

    private static int PlaceOf(uint gram) => (int)(gram & ((1 << CountedBits) - 1));

    private static bool IsUnique(long gram) => gram >> 32 == 1;

    private static uint[] GramsOf(LabelledCall call)
    {
        var text = NormalizedText.From(call.Note ?? string.Join('\n', call.Turns.Select(turn => turn.Text))).Text;
        var grams = new HashSet<uint>();
        for (var i = 0; i + GramLength <= text.Length; i++)
            grams.Add(HashOf(text.AsSpan(i, GramLength)));
        return [.. grams];
    }

    /// <summary>The same in every process, unlike string.GetHashCode.</summary>
    private static uint HashOf(ReadOnlySpan<char> gram)
    {
        var hash = 2166136261u;
        foreach (var c in gram)
            hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <summary>Of two sets in order; 0 as soon as it is sure to be below <see cref="Threshold"/>.</summary>
    private static double Jaccard(long[] a, long[] b)
    {
        var needed = Threshold / (1 + Threshold) * (a.Length + b.Length);
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (shared + Math.Min(a.Length - i, b.Length - j) < needed)
                return 0;
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double)shared / Math.Max(1, a.Length + b.Length - shared);
    }
}
