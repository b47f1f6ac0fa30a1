using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Settings and segments of a live call, from the wire and to it.</summary>
public static class LiveMapping
{
    /// <summary>Null when there are problems.</summary>
    public static CallOpening? ToCore(this V1.CallSettings settings, FieldProblems problems)
    {
        var scope = new FieldScope(problems, "settings");
        var opening = new CallOpening(
            scope.Required("call_id", settings.CallId, RequestLimits.Id),
            settings.Context.ToCore(new FieldScope(problems, scope.Path("context"))),
            settings.Resume);
        return problems.Any ? null : opening;
    }

    /// <summary>What is kept of an opening: that a stream resumed the call is not.</summary>
    public static V1.CallSettings ToProto(this CallOpening opening) => new() { CallId = opening.CallId, Context = opening.Context.ToProto() };

    /// <summary>Null when there are problems.</summary>
    public static Segment? ToCore(this V1.Segment segment, FieldProblems problems)
    {
        var scope = new FieldScope(problems, "segment");
        var (start, end) = scope.Times(segment.HasStartMs ? segment.StartMs : null, segment.HasEndMs ? segment.EndMs : null);
        var mapped = new Segment
        {
            Sequence = Sequence(segment, scope),
            Kind = Kind(segment, scope),
            Speaker = scope.Speaker("speaker", segment.Speaker),
            Text = Text(segment, scope),
            StartOffset = start,
            EndOffset = end,
            Revises = Revises(segment, scope),
            SpeakerLabel = scope.Optional("speaker_label", segment.SpeakerLabel, RequestLimits.Id),
            Confidence = scope.Confidence("confidence", segment.HasConfidence ? segment.Confidence : null),
        };
        return problems.Any ? null : mapped;
    }

    /// <summary>A segment that was checked before it was stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such segment.</exception>
    public static Segment ReadSegment(ReadOnlySpan<byte> proto)
    {
        var problems = new FieldProblems();
        return V1.Segment.Parser.ParseFrom(proto).ToCore(problems) ?? throw Damaged(problems);
    }

    /// <summary>Settings that were checked before they were stored.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such settings.</exception>
    public static CallOpening ReadOpening(ReadOnlySpan<byte> proto)
    {
        var problems = new FieldProblems();
        return V1.CallSettings.Parser.ParseFrom(proto).ToCore(problems) ?? throw Damaged(problems);
    }

    /// <summary>For clients that stream a recorded call, and for storage.</summary>
    public static V1.Segment ToProto(this Segment segment)
    {
        var proto = new V1.Segment
        {
            Sequence = segment.Sequence,
            Kind = segment.Kind switch
            {
                SegmentKind.Partial => V1.SegmentKind.Partial,
                SegmentKind.Revision => V1.SegmentKind.Revision,
                SegmentKind.Swap => V1.SegmentKind.Swap,
                _ => V1.SegmentKind.Final,
            },
            Speaker = segment.Speaker == Speaker.Unknown ? "" : segment.Speaker.ToKey(),
            Text = segment.Text,
            SpeakerLabel = segment.SpeakerLabel ?? "",
        };
        if (segment.StartOffset is { } start)
            proto.StartMs = start.ToMilliseconds();
        if (segment.EndOffset is { } end)
            proto.EndMs = end.ToMilliseconds();
        if (segment.Revises is { } revises)
            proto.Revises = revises;
        if (segment.Confidence is { } confidence)
            proto.Confidence = confidence;
        return proto;
    }

    private static InvalidDataException Damaged(FieldProblems problems) =>
        new($"What was stored cannot be read: {string.Join(", ", problems.All.Select(problem => problem.Field))}.");

    private static long Sequence(V1.Segment segment, FieldScope scope)
    {
        if (segment.Sequence < 1)
            scope.Add("sequence", string.Create(CultureInfo.InvariantCulture, $"Is {segment.Sequence}. Number the segments from 1."));
        return segment.Sequence;
    }

    private static SegmentKind Kind(V1.Segment segment, FieldScope scope)
    {
        switch (segment.Kind)
        {
            case V1.SegmentKind.Unspecified or V1.SegmentKind.Final:
                return SegmentKind.Final;
            case V1.SegmentKind.Partial:
                return SegmentKind.Partial;
            case V1.SegmentKind.Revision:
                return SegmentKind.Revision;
            case V1.SegmentKind.Swap:
                return SegmentKind.Swap;
            default:
                scope.Add("kind", string.Create(CultureInfo.InvariantCulture, $"Is {(int)segment.Kind}, which is unknown. Send partial, final, revision or swap."));
                return SegmentKind.Final;
        }
    }

    private static string Text(V1.Segment segment, FieldScope scope)
    {
        if (segment.Kind != V1.SegmentKind.Swap)
            return scope.Required("text", segment.Text, RequestLimits.Text);
        if (segment.Text.Length > 0)
            scope.Add("text", "Is not taken in a swap. Leave it out, or send a revision.");
        return "";
    }

    private static long? Revises(V1.Segment segment, FieldScope scope)
    {
        if (segment.Kind == V1.SegmentKind.Revision && !segment.HasRevises)
            scope.Add("revises", "Is missing. Name the sequence of the segment that the revision replaces.");
        if (segment.Kind != V1.SegmentKind.Revision && segment.HasRevises)
            scope.Add("revises", "Is only for a revision. Leave it out, or send SEGMENT_KIND_REVISION.");
        return segment.HasRevises ? segment.Revises : null;
    }
}
