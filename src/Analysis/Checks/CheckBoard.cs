using System.Collections.ObjectModel;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The results of one call's checks from one evaluation to the next. A result that is still the same stays the same object, so that telling what
/// changed is comparing references, and an evaluation that changes nothing allocates nothing.
/// </summary>
internal sealed class CheckBoard
{
    private CheckResult[] _results = [];
    private CheckResult[] _next = [];
    private bool _isKnown;
    private bool _hasChanged;
    private int _count;

    /// <summary>Begins an evaluation.</summary>
    /// <param name="isKnown">Somebody knows who speaks; else no check can be told.</param>
    public void Begin(bool isKnown) => (_isKnown, _hasChanged, _count) = (isKnown, false, 0);

    /// <summary>The next result, in the order of <see cref="CheckKeys.All"/>.</summary>
    public void Add(string check, CheckOutcome outcome, string handbook, IReadOnlyList<TurnSpan> evidence, params ReadOnlySpan<Measure> measures)
    {
        if (!_isKnown)
        {
            (outcome, evidence) = (CheckOutcome.CannotTell, []);
            measures = [];
        }
        if (Last is { } last && last.Outcome == outcome && last.SameEvidence(evidence) && Same(last.Measures, measures))
            Keep(last);
        else
            Replace(new CheckResult { Check = check, Outcome = outcome, Handbook = handbook, Evidence = evidence, Measures = Of(measures) });
    }

    /// <summary>The same with at most one place as evidence.</summary>
    public void Add(string check, CheckOutcome outcome, string handbook, TurnSpan? evidence)
    {
        if (_isKnown && evidence is { } span && Last is { Evidence: [var known] } && known == span)
            Add(check, outcome, handbook, Last.Evidence);
        else
            Add(check, outcome, handbook, evidence is { } only ? [only] : (IReadOnlyList<TurnSpan>)[]);
    }

    /// <summary>The results of this evaluation; a snapshot.</summary>
    public IReadOnlyList<CheckResult> End()
    {
        if (_hasChanged || _count != _results.Length)
            _results = _next[.._count];
        return _results;
    }

    private CheckResult? Last => _count < _results.Length ? _results[_count] : null;

    private void Keep(CheckResult result)
    {
        if (_count == _next.Length)
            Array.Resize(ref _next, Math.Max(CheckKeys.All.Count, 2 * _count));
        _next[_count++] = result;
    }

    private void Replace(CheckResult result)
    {
        _hasChanged = true;
        Keep(result);
    }

    private static bool Same(IReadOnlyDictionary<string, double> measures, ReadOnlySpan<Measure> now) =>
        measures is MeasureList list ? list.Are(now) : measures.Count == 0 && now.IsEmpty;

    private static IReadOnlyDictionary<string, double> Of(ReadOnlySpan<Measure> measures) =>
        measures.IsEmpty ? ReadOnlyDictionary<string, double>.Empty : new MeasureList(measures.ToArray());
}
