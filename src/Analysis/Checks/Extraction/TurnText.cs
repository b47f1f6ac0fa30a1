using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>A text with the views that the finders read, each made once: normalised, and with spoken digits as digits.</summary>
internal sealed class TurnText(int turn, Speaker speaker, string original)
{
    private readonly NormalizedText _normalized = NormalizedText.From(original);
    private DigitText? _digits;
    private List<TimeExpression>? _times;
    private bool? _bindsSpeaker;

    public int Turn { get; } = turn;

    /// <summary>Unknown: an after-call note.</summary>
    public Speaker Speaker { get; } = speaker;

    public string Original { get; } = original;

    public bool HasHan { get; } = original.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF');

    public bool HasLatin { get; } = original.AsSpan().ContainsAnyInRange('a', 'z') || original.AsSpan().ContainsAnyInRange('A', 'Z');

    public string Normalized => _normalized.Text;

    public DigitText Digits => _digits ??= DigitText.From(Normalized);

    /// <summary>The speaker says that he will do something for the other.</summary>
    public bool BindsSpeaker => _bindsSpeaker ??= Commitment.BindsSpeaker(Normalized);

    public List<TimeExpression> Times => _times ??= TimeExpressions.Find(Normalized);

    /// <summary>Where the normalised range stands in the original.</summary>
    public TurnSpan Span(int start, int end)
    {
        var span = _normalized.ToOriginal(start, end);
        return new TurnSpan(Turn, span.Start, span.End);
    }

    /// <summary>The original's words in a normalised range.</summary>
    public string Words(int start, int end)
    {
        var span = _normalized.ToOriginal(start, end);
        return Original[span.Start..span.End];
    }
}
