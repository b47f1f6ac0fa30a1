using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Transcripts and notes from the wire. All mistakes of a request are named; with any mistake there is no input.</summary>
public static class InputMapping
{
    /// <summary>Null when the request has problems.</summary>
    public static CallInput? ToCore(this V1.ScoreCallRequest request, FieldProblems problems) => ToCore(request.Transcript, request.Note, problems);

    /// <summary>Null when the request has problems.</summary>
    public static CallInput? ToCore(this V1.ScoreCallsRequest request, FieldProblems problems) => ToCore(request.Transcript, request.Note, problems);

    internal static CallInput? ToCore(V1.Transcript? transcript, V1.Note? note, FieldProblems problems)
    {
        CallInput? input = null;
        if (transcript is not null)
            input = ToCore(transcript, new FieldScope(problems, "transcript"));
        else if (note is not null)
            input = ToCore(note, new FieldScope(problems, "note"));
        else
            problems.Add("input", "Is missing. Send a transcript or a note.");
        return problems.Any ? null : input;
    }

    /// <summary>What was read from a file may be longer than a request.</summary>
    internal static CallInput ToStored(V1.ScoreCallsRequest stored)
    {
        var unheeded = new FieldScope(new FieldProblems(), "stored");
        return stored.Note is { } note ? ToCore(note, unheeded) : ToCore(stored.Transcript, unheeded);
    }

    private static Transcript ToCore(V1.Transcript transcript, FieldScope scope)
    {
        var callId = scope.Required("call_id", transcript.CallId, RequestLimits.Id);
        if (transcript.Turns.Count == 0)
            scope.Add("turns", "Is empty. Send at least one turn.");
        if (transcript.Turns.Count > RequestLimits.Turns)
            scope.Add("turns", string.Create(CultureInfo.InvariantCulture, $"Has {transcript.Turns.Count} turns. Send at most {RequestLimits.Turns}: split the call."));
        var turnsPath = scope.Path("turns");
        return new Transcript
        {
            CallId = callId,
            Turns = transcript.Turns.Select((turn, index) => ToCore(turn, new FieldScope(scope.Problems, turnsPath, index))).ToList(),
            Context = transcript.Context.ToCore(new FieldScope(scope.Problems, scope.Path("context"))),
        };
    }

    private static Turn ToCore(V1.Turn turn, FieldScope scope)
    {
        var (start, end) = scope.Times(turn.HasStartMs ? turn.StartMs : null, turn.HasEndMs ? turn.EndMs : null);
        return new Turn
        {
            Speaker = scope.Speaker("speaker", turn.Speaker),
            Text = scope.Required("text", turn.Text, RequestLimits.Text),
            StartOffset = start,
            EndOffset = end,
            SpeakerLabel = scope.Optional("speaker_label", turn.SpeakerLabel, RequestLimits.Id),
            Confidence = scope.Confidence("confidence", turn.HasConfidence ? turn.Confidence : null),
        };
    }

    private static Note ToCore(V1.Note note, FieldScope scope) => new()
    {
        CallId = scope.Required("call_id", note.CallId, RequestLimits.Id),
        Text = scope.Required("text", note.Text, RequestLimits.Text),
        Context = note.Context.ToCore(new FieldScope(scope.Problems, scope.Path("context"))),
    };
}
