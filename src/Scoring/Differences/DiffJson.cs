using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Scoring.Differences;

/// <summary>Differences as one JSON object, written as they are found.</summary>
internal sealed class DiffJson(Stream stream) : DiffOutput
{
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public override void Dispose() => _json.Dispose();

    public override void Begin(string olderFile, string newerFile)
    {
        _json.WriteStartObject();
        _json.WriteString("old", olderFile);
        _json.WriteString("new", newerFile);
        _json.WriteStartArray("calls");
    }

    public override void Changed(CallChange call)
    {
        _json.WriteStartObject();
        _json.WriteString("call_id", call.CallId);
        _json.WriteStartArray("changes");
        foreach (var change in call.Changes)
            Write(change, null);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void Only(string callId, bool isOld)
    {
        _json.WriteStartObject();
        _json.WriteString("call_id", callId);
        _json.WriteString("only", isOld ? "old" : "new");
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void End(DiffCounts counts, IReadOnlyCollection<string> olderVersions, IReadOnlyCollection<string> newerVersions)
    {
        _json.WriteEndArray();
        Write("old_versions", olderVersions);
        Write("new_versions", newerVersions);
        _json.WriteNumber("compared", counts.Compared);
        _json.WriteNumber("changed", counts.Changed);
        _json.WriteNumber("only_old", counts.OnlyOld);
        _json.WriteNumber("only_new", counts.OnlyNew);
        _json.WriteStartObject("changed_by_field");
        foreach (var (field, calls) in counts.Calls)
            _json.WriteNumber(field, calls);
        _json.WriteEndObject();
        _json.WriteStartArray("counts");
        foreach (var (change, times) in counts.Changes)
            Write(change, times);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        stream.WriteByte((byte)'\n');
        stream.Flush();
    }

    private void Write(string name, IReadOnlyCollection<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private void Write(FieldChange change, int? times)
    {
        _json.WriteStartObject();
        _json.WriteString("field", change.Field);
        if (change.Key.Length > 0)
            _json.WriteString("key", change.Key);
        if (change.Turn is { } turn)
            _json.WriteNumber("turn", turn);
        _json.WriteString("old", change.Old);
        _json.WriteString("new", change.New);
        if (times is { } count)
            _json.WriteNumber("times", count);
        _json.WriteEndObject();
    }
}
