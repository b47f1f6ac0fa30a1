using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>A report as JSON (docs/report.md): the proto's own JSON form, names in snake_case, empty lists and zeros written out.</summary>
public static class ReportJson
{
    /// <summary>Chinese is written as it is. The nesting is the message's own, so it needs no check.</summary>
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>UTF-8, on one line or indented by two spaces; no line end at the end.</summary>
    public static void Write(CallReport report, IBufferWriter<byte> output, bool indented = false)
    {
        using var json = new Utf8JsonWriter(output, indented ? Indented : OneLine);
        ProtoJson.Write(json, report.ToProto());
    }

    /// <summary>The same as a text.</summary>
    public static string Format(CallReport report, bool indented = false)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(report, output, indented);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
