using Parley.Analysis.Calls;

namespace Parley.Training.Data;

/// <summary>
/// Calls that stay together in every split: near-duplicates, and what one author wrote side by side (ids that differ in the last digit only),
/// since a violation and its near miss are often written as a pair.
/// </summary>
internal static class CallGroups
{
    /// <summary>One group number a call.</summary>
    public static int[] Of(IReadOnlyList<LabelledCall> calls)
    {
        var parents = Enumerable.Range(0, calls.Count).ToArray();
        foreach (var (a, b, _) in NearDuplicates.Pairs(calls))
            Union(parents, a, b);
        var firstOfBlock = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var call = 0; call < calls.Count; call++)
        {
            if (BlockOf(calls[call]) is { } block && !firstOfBlock.TryAdd(block, call))
                Union(parents, firstOfBlock[block], call);
        }
        return parents.Select((_, call) => Root(parents, call)).ToArray();
    }

    /// <summary>Author and id without its last digit; null for a call that names no author or whose id ends otherwise.</summary>
    private static string? BlockOf(LabelledCall call) =>
        call.Author is { } author && char.IsAsciiDigit(call.Id[^1]) ? $"{author}/{call.Id[..^1]}" : null;

    private static void Union(int[] parents, int a, int b)
    {
        var (rootA, rootB) = (Root(parents, a), Root(parents, b));
        parents[Math.Max(rootA, rootB)] = Math.Min(rootA, rootB);
    }

    private static int Root(int[] parents, int call)
    {
        while (parents[call] != call)
            call = parents[call] = parents[parents[call]];
        return call;
    }
}
