using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>A report as JSON (docs/report.md): the proto's own JSON form, names in snake_case, empty lists and zeros written out.</summary>
public static class ReportJson
{
    private static readonly JsonFormatter.Settings Settings =
        JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithPreserveProtoFieldNames(true);

    private static readonly JsonFormatter OneLine = new(Settings);
    private static readonly JsonFormatter Indented = new(Settings.WithIndentation("  "));

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

    /// <summary>On one line, or indented by two spaces; no line end at the end.</summary>
    public static string Format(CallReport report, bool indented = false) => (indented ? Indented : OneLine).Format(report.ToProto());
}
