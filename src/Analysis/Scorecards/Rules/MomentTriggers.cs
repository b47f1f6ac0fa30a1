using Parley.Analysis.Calls;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Which moments may come with a turn: those that wait for one of its words or findings, so that the others need not be looked at.</summary>
internal sealed class MomentTriggers
{
    private readonly int[][] _byWord;
    private readonly Dictionary<string, int[]> _byAct;
    private readonly Dictionary<string, int[]> _byViolation;
    private readonly Dictionary<string, int[]> _byPersonality;
    private readonly int[] _always;

    public MomentTriggers(IReadOnlyList<Moment> moments, int words)
    {
        var byWords = moments.Where(moment => moment.Words.Length > 0).ToList();
        _byWord = new int[words][];
        var waiting = byWords.SelectMany(moment => moment.Words[0].Select(word => (word, moment.Index))).ToLookup(pair => pair.word, pair => pair.Index);
        for (var word = 0; word < words; word++)
            _byWord[word] = [.. waiting[word].Distinct()];
        var others = moments.Where(moment => moment.Words.Length == 0).ToList();
        (_byViolation, others) = Split(others, condition => condition.Violations);
        (_byAct, others) = Split(others, condition => condition.Acts);
        (_byPersonality, others) = Split(others, condition => condition.Personalities);
        _always = [.. others.Select(moment => moment.Index)];
    }

    /// <summary>Marks the moments that may come with this turn.</summary>
    public void Mark(TurnReport turn, string personality, FoundWords words, NumberSet marked)
    {
        for (var i = 0; i < words.Tests.Count; i++)
            marked.AddAll(_byWord[words.Tests[i]]);
        foreach (var act in turn.Acts)
            Mark(_byAct, act.Label, marked);
        foreach (var violation in turn.Violations)
            Mark(_byViolation, violation.Violation, marked);
        Mark(_byPersonality, personality, marked);
        marked.AddAll(_always);
    }

    private static void Mark(Dictionary<string, int[]> moments, string key, NumberSet marked)
    {
        if (moments.TryGetValue(key, out var waiting))
            marked.AddAll(waiting);
    }

    /// <summary>The moments that wait for a key, and the rest.</summary>
    private static (Dictionary<string, int[]> ByKey, List<Moment> Others) Split(List<Moment> moments, Func<TurnCondition, IReadOnlyList<string>> keys)
    {
        var waiting = moments.SelectMany(moment => keys(moment.Condition).Select(key => (key, moment.Index))).ToLookup(pair => pair.key, pair => pair.Index);
        return (waiting.ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal), moments.Where(moment => keys(moment.Condition).Count == 0).ToList());
    }
}
