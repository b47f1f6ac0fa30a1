using System.Globalization;
using System.Text;
using CsvHelper;
using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Tables;

/// <summary>
/// A table with a row a call, for spreadsheets: UTF-8 with a byte order mark, by which Excel knows that Chinese is Chinese. A text that a
/// spreadsheet would run as a formula gets a ' in front: the words of a call come from strangers.
/// </summary>
internal sealed class CsvOutput(OutputTarget target) : ReportOutput
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, NewLine = "\r\n", WriteByteOrderMark = false, BufferSize = 1 << 12 };

    public override PreparedReport Prepare(CallReport report)
    {
        var text = new EncodedText();
        Encoding.UTF8.GetBytes(Row(ReportColumns.All.Select(column => Cell(column.ValueOf(report)))), text);
        return new PreparedReport(report, text);
    }

    public override void Write(PreparedReport report)
    {
        WriteHeading();
        target.Write(report.Text!.Span);
    }

    public override void Complete() => WriteHeading();

    private void WriteHeading()
    {
        if (target.Length > 0)
            return;
        target.Write(Encoding.UTF8.Preamble);
        target.Write(Encoding.UTF8.GetBytes(Row(ReportColumns.All.Select(column => column.Name))));
    }

    private static string Row(IEnumerable<string> cells)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(writer, Options, leaveOpen: true))
            csv.WriteRecord(cells.ToArray());
        return writer.ToString();
    }

    /// <summary>The library knows the ASCII signs of a formula; a spreadsheet in Chinese takes the wide ones too.</summary>
    private static string Cell(object? value)
    {
        var cell = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return cell is ['＝' or '＋' or '－' or '＠', ..] ? "'" + cell : cell;
    }
}
