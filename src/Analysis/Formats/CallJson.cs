using System.Globalization;
using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>
/// A JSON object as a call or a note: a labelled call (docs/labels.md) whose labels are passed over, or the contract's own
/// Transcript (protos/parley/v1/call.proto). Speakers that are no role are kept by their names, for roles to be inferred.
/// </summary>
/// <param name="line">Where the object begins.</param>
/// <param name="defaultId">The id when the object has none.</param>
internal sealed class CallJson(string file, int line, string defaultId)
{
    private readonly CallDraft _draft = new(file);

    /// <summary>The call with its warnings, or every mistake in it.</summary>
    public IEnumerable<ReadItem> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Fail($"the call is {JsonFields.Kind(root)}, not a JSON object", "Give each call as {\"id\":…,\"turns\":[…]}.");
            return _draft.Errors();
        }
        var call = new JsonFields(root, "", Fail);
        var (id, context) = (Id(call, root), Context(call));
        var format = TranscriptFormat.JsonLines.ToKey();
        if (call.Has("note") && !call.Has("turns"))
        {
            var text = call.Text("note", required: true) ?? "";
            return _draft.IsGoodText(text, line, "note") ? _draft.Finish(new Note { CallId = id, Text = text, Context = context, SourceFormat = format }) : _draft.Errors();
        }
        ReadTurns(call);
        return _draft.Finish(new Transcript { CallId = id, Turns = _draft.Turns, Context = context, SourceFormat = format });
    }

    private void Fail(string message, string remedy) => _draft.Fail(line, message, remedy);

    private string Id(JsonFields call, JsonElement root)
    {
        var name = call.Has("id") || !call.Has("call_id") ? "id" : "call_id";
        return call.Has(name) && root.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : call.Text(name) ?? defaultId;
    }

    /// <summary>What is known besides the words may stand at the top or under "context".</summary>
    private CallContext Context(JsonFields call)
    {
        var inner = call.Object("context") is { } element ? new JsonFields(element, "context.", Fail) : call;
        return new CallContext
        {
            Language = Language(call.Text("lang") ?? inner.Text("language")),
            AgentId = inner.Text("agent_id"),
            Team = inner.Text("team"),
            StartedAt = StartedAt(inner.Text("started_at")),
            CustomerId = inner.Text("customer_id"),
            FollowUp = inner.Flag("follow_up"),
        };
    }

    private DateTimeOffset? StartedAt(string? text)
    {
        if (text is null)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        _draft.Warn(line, $"the start \"{Shorten(text)}\" is no date and time", "Give it as in \"2026-03-01T09:30:00+08:00\". It is passed over.");
        return null;
    }

    private string? Language(string? tag)
    {
        var language = LanguageTag.Read(tag);
        if (tag is not null && language is null)
            _draft.Warn(line, $"the language \"{Shorten(tag)}\" is not known", "Known: zh, en. It is told from the text.");
        return language;
    }

    private void ReadTurns(JsonFields call)
    {
        if (call.Has("note"))
            Fail("the call has both \"note\" and \"turns\"", "Keep one of them.");
        var any = false;
        foreach (var (element, path) in call.Items("turns"))
        {
            any = true;
            if (element.ValueKind == JsonValueKind.Object)
                ReadTurn(new JsonFields(element, path + ".", Fail), element, path);
            else
                Fail($"{path} is {JsonFields.Kind(element)}, not an object", "Give each turn as {\"speaker\":…,\"text\":…}.");
        }
        if (!_draft.HasErrors && _draft.Turns.Count == 0)
            Fail(any ? "no turn of the call has any text" : "the call has neither turns nor a note", "Give \"turns\" with at least one turn, or \"note\"; or JSON of a form that docs/formats.md names.");
    }

    private void ReadTurn(JsonFields turn, JsonElement element, string path)
    {
        var (speaker, label) = Speaker(turn, element);
        if (!turn.Has("text"))
            Fail($"{path}.text is missing", "Add it.");
        else if (turn.Text("text") is { } text)
            _draft.Add(WithTimes(new Turn { Speaker = speaker, SpeakerLabel = label, Text = text }, turn, path), line, path);
        else if (element.GetProperty("text").ValueKind == JsonValueKind.String)
            _draft.Warn(line, $"{path}.text is empty", "The turn is left out; those after it count one less.");
    }

    private static (Speaker, string?) Speaker(JsonFields turn, JsonElement element)
    {
        if (turn.Has("speaker") && element.GetProperty("speaker").ValueKind == JsonValueKind.Number)
            return (Calls.Speaker.Unknown, element.GetProperty("speaker").GetRawText());
        var name = turn.Text("speaker");
        var label = turn.Text("speaker_label");
        return name is null ? (Calls.Speaker.Unknown, label)
            : SpeakerKeys.TryParse(name, out var speaker) ? (speaker, label)
            : SpeakerName.From(name) is { Speaker: not Calls.Speaker.Unknown } role ? (role.Speaker, label)
            : (Calls.Speaker.Unknown, label ?? name.Trim());
    }

    /// <summary>A turn that ends before it starts keeps its words and its start.</summary>
    private Turn WithTimes(Turn turn, JsonFields fields, string path)
    {
        var (start, end) = (fields.Offset("start_ms"), fields.Offset("end_ms"));
        if (end < start)
        {
            _draft.Warn(line, string.Create(CultureInfo.InvariantCulture, $"{path} ends at {end.Value.TotalMilliseconds} ms, before it starts at {start.Value.TotalMilliseconds} ms"), "Its end is passed over.");
            end = null;
        }
        return turn with { StartOffset = start, EndOffset = end, Confidence = fields.Share("confidence") };
    }

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
