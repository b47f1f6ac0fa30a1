using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;
using Parley.Scoring.Running;
using Parquet;
using Parquet.Schema;

namespace Parley.Scoring.Output.Tables;

/// <summary>The table of <see cref="ReportColumns"/> as Apache Parquet, with the whole report as JSON in its last column. Row groups are small enough for memory.</summary>
internal sealed class ParquetDocument : ReportDocument
{
    private const string ReportName = "report";

    /// <summary>Of a row group.</summary>
    private const int MaximumRows = 5_000;

    /// <summary>Characters of reports in a row group.</summary>
    private const long MaximumLength = 16_000_000;

    private static readonly IReadOnlyList<DataField> Fields = [.. ReportColumns.All.Select(FieldOf), new DataField<string>(ReportName)];

    public override async Task WriteAsync(IEnumerable<CallReport> reports, ScoreCounts counts, Stream output, CancellationToken cancellation)
    {
        await using var writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(Fields), output, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }, append: false, cancellation);
        var (rows, length) = (new List<(CallReport Report, string Json)>(), 0L);
        foreach (var report in reports)
        {
            var json = ReportJson.Format(report);
            rows.Add((report, json));
            length += json.Length;
            if (rows.Count < MaximumRows && length < MaximumLength)
                continue;
            await WriteGroupAsync(writer, rows, cancellation);
            rows.Clear();
            length = 0;
        }
        if (rows.Count > 0)
            await WriteGroupAsync(writer, rows, cancellation);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, IReadOnlyList<(CallReport Report, string Json)> rows, CancellationToken cancellation)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < ReportColumns.All.Count; i++)
            await WriteColumnAsync(group, Fields[i], ReportColumns.All[i], rows, cancellation);
        await group.WriteAsync(Fields[^1], rows.Select(row => row.Json).ToList());
        group.CompleteValidate();
    }

    private static async Task WriteColumnAsync(
        ParquetRowGroupWriter group, DataField field, ReportColumn column, IReadOnlyList<(CallReport Report, string Json)> rows, CancellationToken cancellation)
    {
        switch (column.Kind)
        {
            case ColumnKind.Count:
                await group.WriteAsync<long>(field, rows.Select(row => (long)column.ValueOf(row.Report)!).ToArray().AsMemory(), cancellationToken: cancellation);
                break;
            case ColumnKind.Number:
                await group.WriteAsync<double>(field, rows.Select(row => (double?)column.ValueOf(row.Report)).ToArray().AsMemory(), cancellationToken: cancellation);
                break;
            default:
                await group.WriteAsync(field, rows.Select(row => (string?)column.ValueOf(row.Report)).ToList()!);
                break;
        }
    }

    private static DataField FieldOf(ReportColumn column) => column.Kind switch
    {
        ColumnKind.Count => new DataField<long>(column.Name),
        ColumnKind.Number => new DataField<double?>(column.Name),
        _ => new DataField<string>(column.Name),
    };
}
