using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The words behind an outcome, first come first kept. Bounded, so that a result costs the same in a call of any length; replaced, never
/// changed, so that results already given stay as they were.
/// </summary>
internal sealed class EvidenceSpans
{
    private const int Maximum = 8;

    public IReadOnlyList<TurnSpan> Spans { get; private set; } = [];

    public bool Any => Spans.Count > 0;

    /// <summary>Adds the whole turn.</summary>
    public void Add(TurnReport turn) => Add(turn.Whole());

    public void Add(TurnSpan span)
    {
        if (Spans.Count < Maximum)
            Spans = [.. Spans, span];
    }

    /// <summary>Forgets what there was.</summary>
    public void Set(TurnSpan span) => Spans = [span];

    public void Clear() => Spans = [];
}
