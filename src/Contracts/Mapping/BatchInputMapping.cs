using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>
/// Calls of a batch to the storage and back. The same call gives the same bytes, however it came. What was read from a file may be longer than
/// what is taken over the wire, so that nothing is checked again.
/// </summary>
public static class BatchInputMapping
{
    /// <summary>Null when the message has problems.</summary>
    public static CallInput? ToCore(this V1.UploadCallsRequest request, FieldProblems problems) =>
        InputMapping.ToCore(request.Transcript, request.Note, problems);

    /// <summary>What is stored, but for the source format.</summary>
    public static V1.ScoreCallsRequest ToProto(this CallInput input) => input switch
    {
        Note note => new V1.ScoreCallsRequest { Note = new V1.Note { CallId = note.CallId, Text = note.Text, Context = Ordered(note.Context) } },
        Transcript transcript => new V1.ScoreCallsRequest
        {
            Transcript = new V1.Transcript { CallId = transcript.CallId, Turns = { transcript.Turns.Select(ToProto) }, Context = Ordered(transcript.Context) },
        },
        _ => throw new ArgumentException($"Unknown input {input.GetType().Name}.", nameof(input)),
    };

    /// <summary>A call as it was stored.</summary>
    public static CallInput ReadInput(ReadOnlySpan<byte> proto, string sourceFormat) =>
        InputMapping.ToStored(V1.ScoreCallsRequest.Parser.ParseFrom(proto)) with { SourceFormat = sourceFormat };

    private static V1.CallContext Ordered(CallContext context) =>
        (context with { Placeholders = new SortedDictionary<string, string>(context.Placeholders.ToDictionary(), StringComparer.Ordinal) }).ToProto();

    private static V1.Turn ToProto(Turn turn)
    {
        var proto = new V1.Turn
        {
            Speaker = turn.Speaker == Speaker.Unknown ? "" : turn.Speaker.ToKey(),
            Text = turn.Text,
            SpeakerLabel = turn.SpeakerLabel ?? "",
        };
        if (turn.StartOffset is { } start)
            proto.StartMs = start.ToMilliseconds();
        if (turn.EndOffset is { } end)
            proto.EndMs = end.ToMilliseconds();
        if (turn.Confidence is { } confidence)
            proto.Confidence = confidence;
        return proto;
    }
}
