using System.Text;
using CsvHelper;
using DuckDB.NET.Data;

namespace Parley.Scoring.Tests.Output;

public sealed class TableTests
{
    [Fact]
    public async Task Csv_ChineseAndFormulas_OpenInASpreadsheetAsText()
    {
        using var folder = new TemporaryFolder();
        var reports = folder.PathOf("reports.csv");
        folder.Write("calls/=cmd.txt", A.Call);
        folder.Write("calls/＝宽.txt", A.Call);
        folder.Write("calls/价格,\"贵\".txt", A.Call);

        await CommandLine.RunAsync("score", folder.PathOf("calls"), "--out", reports);

        var bytes = await File.ReadAllBytesAsync(reports, TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = Rows(reports);
        Assert.Equal(["'=cmd", "价格,\"贵\"", "'＝宽"], rows.Select(row => row["call_id"]));
        Assert.All(rows, row => Assert.Equal(("3", "1", "1"), (row["turns"], row["violations"], row["violations_begging"])));
        Assert.All(rows, row => Assert.Equal("objection_price;objection_supplier", row["objection_kinds"]));
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_NothingScored_IsTheHeading()
    {
        var (_, output, _) = await CommandLine.RunAsync("{\"id\":", ["score", "-", "--format", "csv"]);

        Assert.StartsWith("call_id,kind,", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Parquet_ReadByDuckDb_HasTheRowsOfTheCsvAndTheWholeReports()
    {
        using var folder = new TemporaryFolder();
        folder.Write("many.jsonl", string.Join('\n', A.Calls(6_000)));
        var (table, sheet, lines) = (folder.PathOf("r.parquet"), folder.PathOf("r.csv"), folder.PathOf("r.jsonl"));
        foreach (var reports in new[] { table, sheet, lines })
            await CommandLine.RunAsync("score", folder.PathOf("many.jsonl"), "--out", reports, "--quiet");

        Assert.Equal("0", Ask($"select count(*) from (select call_id, turns, violations, stage_probability, personality from '{table}' except select call_id, turns, violations, stage_probability, personality from read_csv('{sheet}'))"));
        Assert.Equal("6000", Ask($"select count(*) from '{table}'"));
        Assert.Equal("2", Ask($"select count(distinct row_group_id) from parquet_metadata('{table}')"));
        Assert.Equal("0", Ask($"select count(*) from '{table}' where report::json->>'call_id' <> call_id"));
        var written = File.ReadLines(lines).ToHashSet();
        Assert.Contains(Ask($"select report from '{table}' where call_id = 'call-77'"), written);
    }

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = CsvReader.FromFile(file);
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
            rows.Add(reader.Headers.ToDictionary(name => name, name => reader.GetString(name)!));
        return rows;
    }

    private static string Ask(string question)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
