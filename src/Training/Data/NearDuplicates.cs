using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Training.Data;

/// <summary>
/// Finds calls that are near-duplicates: they share at least <see cref="Threshold"/> of their character 5-grams (Jaccard). All such pairs are found:
/// two sets that share so much have one of their rarest grams in common, so only those are looked up (prefix filtering, Chaudhuri et al. 2006).
/// </summary>
internal static class NearDuplicates
{
    /// <summary>Jaccard similarity from which two calls are near-duplicates.</summary>
    public const double Threshold = 0.5;

    private const int GramLength = 5;

    /// <summary>All near-duplicate pairs with their similarity, by the second call, then the first.</summary>
    public static IEnumerable<(int A, int B, double Similarity)> Pairs(IReadOnlyList<LabelledCall> calls)
    {
        var grams = Ranked([.. calls.AsParallel().AsOrdered().Select(GramsOf)], out var firstShared);
        var postings = new Dictionary<int, List<int>>();
        for (var call = 0; call < grams.Length; call++)
        {
            var candidates = new SortedSet<int>();
            foreach (var gram in grams[call].AsSpan(0, PrefixOf(grams[call].Length)))
            {
                // In this call only.
                if (gram < firstShared)
                    continue;
                if (!postings.TryGetValue(gram, out var list))
                    postings[gram] = list = [];
                candidates.UnionWith(list);
                list.Add(call);
            }
            foreach (var other in candidates)
            {
                var similarity = Jaccard(grams[call], grams[other]);
                if (similarity >= Threshold)
                    yield return (other, call, similarity);
            }
        }
    }

    /// <summary>Of so many grams the number of rarest ones of which a near-duplicate has at least one, among its own as many.</summary>
    private static int PrefixOf(int grams) => grams == 0 ? 0 : grams - (int)Math.Ceiling(Threshold * grams) + 1;

    /// <summary>The sets with each gram's rank instead, the rarest first, in order.</summary>
    /// <param name="sets">Distinct grams, one set a call.</param>
    /// <param name="firstShared">The lowest rank of a gram that two calls have.</param>
    private static int[][] Ranked(int[][] sets, out int firstShared)
    {
        var counts = new Dictionary<int, int>();
        foreach (var gram in sets.SelectMany(set => set))
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        var (grams, frequencies) = (counts.Keys.ToArray(), counts.Values.ToArray());
        Array.Sort(frequencies, grams);
        firstShared = frequencies.Count(frequency => frequency == 1);
        for (var rank = 0; rank < grams.Length; rank++)
            counts[grams[rank]] = rank;
        return [.. sets.AsParallel().AsOrdered().Select(set => set.Select(gram => counts[gram]).Order().ToArray())];
    }

    private static int[] GramsOf(LabelledCall call)
    {
        var text = NormalizedText.From(call.Note ?? string.Join('\n', call.Turns.Select(turn => turn.Text))).Text;
        var grams = new HashSet<int>();
        for (var i = 0; i + GramLength <= text.Length; i++)
            grams.Add(HashOf(text.AsSpan(i, GramLength)));
        return [.. grams];
    }

    /// <summary>The same in every process, unlike string.GetHashCode.</summary>
    private static int HashOf(ReadOnlySpan<char> gram)
    {
        var hash = 2166136261u;
        foreach (var c in gram)
            hash = (hash ^ c) * 16777619;
        return (int)hash;
    }

    /// <summary>Of two sets in order; 0 where their sizes alone keep them below <see cref="Threshold"/>.</summary>
    private static double Jaccard(int[] a, int[] b)
    {
        if (Math.Min(a.Length, b.Length) < Threshold * Math.Max(a.Length, b.Length))
            return 0;
        int shared = 0, i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var difference = a[i] - b[j];
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return (double)shared / Math.Max(1, a.Length + b.Length - shared);
    }
}
