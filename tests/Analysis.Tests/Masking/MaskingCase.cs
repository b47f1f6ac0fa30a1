using Parley.Analysis.Masking;

namespace Parley.Analysis.Tests.Masking;

/// <summary>A sentence with the ranges that must be masked.</summary>
internal sealed record MaskingCase(string Kind, string Text, IReadOnlyList<(int Start, int End)> Spans)
{
    public string Masked { get; } = TextMask.Apply(Text);

    /// <summary>Every letter and digit of every marked range is masked.</summary>
    public bool IsMasked => Spans.All(span => !Masked.AsSpan(span.Start, span.End - span.Start).ContainsAnyExcept(TextMask.Character, ' ', '　'));

    /// <summary>Masked characters outside the marked ranges.</summary>
    public int Excess => Enumerable.Range(0, Text.Length).Count(i => Masked[i] != Text[i] && !Spans.Any(span => i >= span.Start && i < span.End));
}
