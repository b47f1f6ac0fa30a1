using Parley.Analysis.Calls;

namespace Parley.Scoring.Trial;

/// <summary>Hits and scores before and after, over all calls.</summary>
internal sealed class TrialCounts
{
    private readonly Dictionary<string, RuleCount> _rules = new(StringComparer.Ordinal);
    private double _scoreBefore;
    private double _scoreAfter;
    private int _scoredBefore;
    private int _scoredAfter;

    public int Calls { get; private set; }

    public int Changed { get; private set; }

    /// <summary>Those of the new set in its order, then those that are gone.</summary>
    public IReadOnlyDictionary<string, RuleCount> Rules => _rules;

    /// <summary>Null when no call has a score.</summary>
    public double? MeanBefore => _scoredBefore == 0 ? null : _scoreBefore / _scoredBefore;

    /// <summary>Null when no call has a score.</summary>
    public double? MeanAfter => _scoredAfter == 0 ? null : _scoreAfter / _scoredAfter;

    public void Add(TrialCall call, bool isChanged)
    {
        Calls++;
        Changed += isChanged ? 1 : 0;
        var (before, after) = (Hits(call.Before), Hits(call.After));
        foreach (var rule in call.After.Concat(call.Before).Select(result => result.Rule).Distinct())
            _rules[rule] = _rules.GetValueOrDefault(rule).With(before.Contains(rule), after.Contains(rule));
        _scoreBefore += call.ScoreBefore ?? 0;
        _scoredBefore += call.ScoreBefore is null ? 0 : 1;
        _scoreAfter += call.ScoreAfter ?? 0;
        _scoredAfter += call.ScoreAfter is null ? 0 : 1;
    }

    private static HashSet<string> Hits(IReadOnlyList<RuleResult> results) =>
        results.Where(result => result.Outcome == RuleOutcome.Hit).Select(result => result.Rule).ToHashSet(StringComparer.Ordinal);
}
