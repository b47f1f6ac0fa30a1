using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>Makes turns of what was found in a text: roles from names, offsets from times, staff numbers into the context.</summary>
internal static class PieceTurns
{
    /// <summary>Adds the turns; one without words is left out. Gives back the context with what the names told.</summary>
    public static CallContext AddTo(CallDraft draft, IReadOnlyList<SpokenPiece> pieces, CallContext context)
    {
        var clock = new CallClock([.. pieces.SelectMany(piece => new[] { piece.Start, piece.End }).OfType<CallTime>()]);
        foreach (var piece in pieces)
        {
            var name = NameOf(piece);
            context = WithStaff(context, name);
            if (!piece.IsEmpty)
                draft.Add(WithTimes(Turn(piece, name), piece, clock, draft), piece.Line);
        }
        return context;
    }

    /// <summary>Adds one turn whose times are known.</summary>
    public static CallContext Add(CallDraft draft, SpokenPiece piece, TimeSpan start, TimeSpan? end, CallContext context)
    {
        var name = NameOf(piece);
        if (!piece.IsEmpty)
            draft.Add(Turn(piece, name) with { StartOffset = start, EndOffset = end }, piece.Line);
        return WithStaff(context, name);
    }

    private static SpeakerName NameOf(SpokenPiece piece) => piece.Label is { } label ? SpeakerName.From(label) : new SpeakerName(Speaker.Unknown);

    private static Turn Turn(SpokenPiece piece, SpeakerName name) => new()
    {
        Speaker = name.Speaker,
        SpeakerLabel = name.Speaker == Speaker.Unknown ? piece.Label : null,
        Text = piece.Text,
    };

    private static CallContext WithStaff(CallContext context, SpeakerName name) => name switch
    {
        { Speaker: Speaker.Agent, StaffId.Length: > 2 } when context.AgentId is null => context with { AgentId = name.StaffId },
        _ => context,
    };

    private static Turn WithTimes(Turn turn, SpokenPiece piece, CallClock clock, CallDraft draft)
    {
        var start = piece.Start is { } from ? clock.Offset(from) : null;
        var end = piece.End is { } to ? clock.Offset(to) : null;
        if ((piece.Start is not null && start is null) || (piece.End is not null && end is null))
            draft.Warn(piece.Line, "the time is before that of the first turn, or of another kind than the others", "It is passed over; correct it to have it used.");
        if (end < start)
        {
            draft.Warn(piece.Line, "the turn ends before it starts", "Its end is passed over; correct it to have it used.");
            end = null;
        }
        return turn with { StartOffset = start, EndOffset = end };
    }
}
