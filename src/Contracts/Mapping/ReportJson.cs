using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>A report as JSON (docs/report.md): the proto's own JSON form, names in snake_case, empty lists and zeros written out.</summary>
public static class ReportJson
{
    /// <summary>Chinese is written as it is. The nesting is the message's own, so it needs no check.</summary>
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Fields of a newer version are passed over.</summary>
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    /// <summary>Reads a report back; false, with what is wrong, when the text is none.</summary>
    public static bool TryParse(string json, [NotNullWhen(true)] out CallReport? report, out string problem)
    {
        (report, problem) = (null, "");
        try
        {
            var proto = Parser.Parse<V1.CallReport>(json);
            if (proto is { CallId.Length: > 0, Kind: "call" or "note", Versions: not null })
                report = proto.ToCore();
            else
                problem = "it has no call_id, kind or versions";
        }
        catch (Exception failure) when (failure is InvalidProtocolBufferException or InvalidJsonException or FormatException)
        {
            problem = failure.Message.TrimEnd('.');
        }
        return report is not null;
    }

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
