using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Analysis.Calls;

/// <summary>Writes labelled calls as <see cref="LabelledCallReader"/> reads them; what was not labelled is left out.</summary>
public static class LabelledCallWriter
{
    /// <summary>Chinese stays readable; the file is no HTML.</summary>
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file, one call a line, UTF-8, LF.</summary>
    public static void Write(string path, IEnumerable<LabelledCall> calls)
    {
        using var file = File.Create(path);
        Write(file, calls);
    }

    public static void Write(Stream stream, IEnumerable<LabelledCall> calls)
    {
        foreach (var call in calls)
        {
            stream.Write(ToUtf8(call).WrittenSpan);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>One line, without the line end.</summary>
    public static string ToJson(LabelledCall call) => Encoding.UTF8.GetString(ToUtf8(call).WrittenSpan);

    private static ArrayBufferWriter<byte> ToUtf8(LabelledCall call)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Json);
        json.WriteStartObject();
        WriteTexts(json, ("id", call.Id), ("lang", call.Language), ("industry", call.Industry), ("source", call.Source), ("author", call.Author));
        WriteTexts(json, ("stage", call.Stage), ("personality", call.Personality), ("secondary", call.Secondary));
        WriteNotes(json, call.Notes);
        WriteTexts(json, ("note", call.Note));
        WriteList(json, "customer_acts", call.NoteCustomerActs);
        WriteList(json, "violations", call.NoteViolations);
        WriteTurns(json, call.Turns);
        json.WriteEndObject();
        json.Flush();
        return bytes;
    }

    private static void WriteNotes(Utf8JsonWriter json, LabelledNotes? notes)
    {
        if (notes is null) return;
        json.WriteStartObject("notes");
        WriteTexts(json, ("company", notes.Company), ("buyer", notes.Buyer));
        if (notes.Contacts.Count > 0) WriteList(json, "contacts", notes.Contacts);
        WriteTexts(json, ("next_step", notes.NextStep));
        if (notes.Promises.Count > 0) WriteList(json, "promises", notes.Promises);
        json.WriteEndObject();
    }

    private static void WriteTurns(Utf8JsonWriter json, IReadOnlyList<LabelledTurn> turns)
    {
        if (turns.Count == 0) return;
        json.WriteStartArray("turns");
        foreach (var turn in turns)
        {
            json.WriteStartObject();
            WriteTexts(json, ("speaker", turn.Speaker.ToKey()), ("text", turn.Text));
            WriteOffset(json, "start_ms", turn.StartOffset);
            WriteOffset(json, "end_ms", turn.EndOffset);
            WriteList(json, "acts", turn.Acts);
            WriteList(json, "violations", turn.Violations);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string? Value)> texts)
    {
        foreach (var (name, value) in texts)
        {
            if (value is not null) json.WriteString(name, value);
        }
    }

    private static void WriteOffset(Utf8JsonWriter json, string name, TimeSpan? offset)
    {
        if (offset is { } value) json.WriteNumber(name, value.Ticks / (decimal)TimeSpan.TicksPerMillisecond);
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string>? values)
    {
        if (values is null) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
