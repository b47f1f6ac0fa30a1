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

    /// <summary>On one line, or indented by two spaces; no line end at the end.</summary>
    public static string Format(CallReport report, bool indented = false) => (indented ? Indented : OneLine).Format(report.ToProto());
}
