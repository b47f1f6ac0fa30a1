using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Tables;

/// <summary>A call whose turns are rows of a table.</summary>
internal sealed class TableCall(string file, string id, TableColumns columns)
{
    private readonly List<TableRow> _rows = [];
    private readonly CallDraft _draft = new(file);

    public string Id => id;

    public CallContext Context { get; set; } = CallContext.Empty;

    /// <summary>In characters.</summary>
    public long Length { get; private set; }

    public void Add(TableRow row)
    {
        _rows.Add(row);
        Length += row.Text.Length + 100;
    }

    public void Fail(int? line, string message, string remedy) => _draft.Fail(line, message, remedy);

    public void Warn(int? line, string message, string remedy) => _draft.Warn(line, message, remedy);

    /// <summary>The turns in the order of their numbers, else of their times, else of the rows.</summary>
    public IEnumerable<ReadItem> Finish()
    {
        var spoken = _rows.Where(row => !string.IsNullOrWhiteSpace(row.Text)).ToList();
        var times = new TableTimes([.. spoken.SelectMany(row => new[] { row.Start, row.End }).Where(cell => cell.Length > 0)], columns.Unit, spoken.Count);
        foreach (var row in InOrder(spoken))
            _draft.Add(TurnOf(row, times), row.Line);
        if (!_draft.HasErrors && _draft.Turns.Count == 0)
            _draft.Fail(_rows.Count > 0 ? _rows[0].Line : null, $"no row of the call \"{id}\" has any text", "Leave the rows out, or map another column as text (--columns).");
        if (!columns.Has(TableColumn.Order))
            _draft.SortByStart();
        return _draft.Finish(new Transcript { CallId = id, Turns = _draft.Turns, Context = Context, SourceFormat = TranscriptFormat.Table.ToKey() });
    }

    private List<TableRow> InOrder(List<TableRow> rows)
    {
        if (!columns.Has(TableColumn.Order) || !rows.TrueForAll(row => Number(row.Order) is not null))
            return rows;
        return [.. rows.OrderBy(row => Number(row.Order))];
    }

    private Turn TurnOf(TableRow row, TableTimes times)
    {
        var (start, end) = (Time(row, row.Start, times), Time(row, row.End, times));
        if (end < start)
        {
            _draft.Warn(row.Line, "the turn ends before it starts", "Its end is passed over; correct it to have it used.");
            end = null;
        }
        var (speaker, label) = SpeakerOf(row.Speaker);
        return new Turn { Text = OnOneLine(row.Text), Speaker = speaker, SpeakerLabel = label, StartOffset = start, EndOffset = end, Confidence = Number(row.Confidence) is >= 0 and <= 1 and var share ? share : null };
    }

    private static string OnOneLine(string cell)
    {
        var piece = new SpokenPiece(0, null);
        foreach (var line in cell.AsSpan().EnumerateLines())
            piece.Append(line);
        return piece.Text;
    }

    private (Speaker, string?) SpeakerOf(string cell)
    {
        var name = cell.Trim();
        if (columns.Roles.TryGetValue(name, out var mapped))
            return (mapped, mapped == Speaker.Unknown ? name : null);
        if (name.Length == 0)
            return (Speaker.Unknown, null);
        return Json.Roles.Of(name) is var role && role == Speaker.Unknown ? (role, name) : (role, null);
    }

    private TimeSpan? Time(TableRow row, string cell, TableTimes times)
    {
        if (cell.Length == 0)
            return null;
        var time = times.Offset(cell);
        if (time is null)
            _draft.Warn(row.Line, $"the time \"{(cell.Length <= 40 ? cell : cell[..40] + "…")}\" cannot be read", "It is passed over; write milliseconds, seconds or hh:mm:ss.");
        return time;
    }

    private static double? Number(string cell) => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
