using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Turns and the findings in them, to the wire and back.</summary>
internal static class TurnMapping
{
    public static V1.TurnReport ToProto(this TurnReport turn)
    {
        var proto = new V1.TurnReport { Index = turn.Index, Speaker = turn.Speaker.ToKey(), Text = turn.Text };
        if (turn.StartOffset is { } start)
            proto.StartMs = start.ToMilliseconds();
        if (turn.EndOffset is { } end)
            proto.EndMs = end.ToMilliseconds();
        foreach (var act in turn.Acts)
            proto.Acts.Add(act.ToProto());
        foreach (var violation in turn.Violations)
            proto.Violations.Add(violation.ToProto());
        return proto;
    }

    public static V1.ActFinding ToProto(this LabelProbability act) => new() { Act = act.Label, Probability = act.Probability.Rounded() };

    public static V1.ViolationFinding ToProto(this ViolationFinding violation)
    {
        var proto = new V1.ViolationFinding
        {
            Id = violation.Id,
            Violation = violation.Violation,
            Probability = violation.Probability.Rounded(),
        };
        if (violation.AnswersTurn is { } answered)
            proto.AnswersTurn = answered;
        proto.Evidence.Add(violation.Evidence.Select(ToProto));
        return proto;
    }

    public static V1.Span ToProto(this Span span) => new() { Start = span.Start, End = span.End };

    public static V1.TurnSpan ToProto(this TurnSpan span) => new() { Turn = span.Turn, Start = span.Start, End = span.End };

    public static TurnReport ToCore(this V1.TurnReport turn) => new()
    {
        Index = turn.Index,
        Speaker = SpeakerKeys.TryParse(turn.Speaker, out var speaker) ? speaker : Speaker.Unknown,
        Text = turn.Text,
        StartOffset = turn.HasStartMs ? TimeSpan.FromMilliseconds(turn.StartMs) : null,
        EndOffset = turn.HasEndMs ? TimeSpan.FromMilliseconds(turn.EndMs) : null,
        Acts = turn.Acts.Select(ToCore).ToList(),
        Violations = turn.Violations.Select(ToCore).ToList(),
    };

    public static LabelProbability ToCore(this V1.ActFinding act) => new(act.Act, act.Probability);

    public static ViolationFinding ToCore(this V1.ViolationFinding violation) => new()
    {
        Id = violation.Id,
        Violation = violation.Violation,
        Probability = violation.Probability,
        AnswersTurn = violation.HasAnswersTurn ? violation.AnswersTurn : null,
        Evidence = violation.Evidence.Select(ToCore).ToList(),
    };

    public static Span ToCore(this V1.Span span) => new(span.Start, span.End);

    /// <summary>Absent on the wire is the start of the first turn.</summary>
    public static TurnSpan ToCore(this V1.TurnSpan? span) => span is null ? default : new TurnSpan(span.Turn, span.Start, span.End);
}
