using System.Globalization;
using CsvHelper;
using Parley.Analysis.Calls;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats.Tables;

/// <summary>
/// Reads a table with a row for each turn, each call or each note. Rows of a call may stand apart within what is kept in memory; a call that
/// goes on beyond that is told.
/// </summary>
internal sealed class TableReader
{
    private readonly string _file;
    private readonly ReadOptions _options;
    private readonly CsvReader _rows;
    private readonly LineText _text;
    private readonly TableCalls _calls;
    private readonly List<ReadItem> _problems = [];
    private TableColumns? _columns;
    private string _lastId = "";
    private bool _hasRows;

    private TableReader(LineReader lines, string file, char separator, ReadOptions options)
    {
        (_file, _options, _text) = (file, options, new LineText(lines.Lines()));
        _calls = new TableCalls(file, options.MaximumLineLength);
        _rows = CsvReader.Create(_text, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = options.MaximumLineLength,
            OnMalformedRecord = Judge,
        });
    }

    public static IEnumerable<ReadItem> Read(LineReader lines, string file, char separator, ReadOptions options) => new TableReader(lines, file, separator, options).Items();

    private IEnumerable<ReadItem> Items()
    {
        using (_text)
        using (_rows)
        {
            var number = 0;
            while (Next())
            {
                if (_problems.Count > 0)
                    break;
                foreach (var item in _columns is null && !ReadHead() ? [] : ReadRow(++number))
                    yield return item;
            }
            if (!_hasRows && _problems.Count == 0 && _text.Broken is null)
                _problems.Add(Error(null, "the table has no rows", "Give it a head and a row for each turn or call, or leave it out."));
            foreach (var item in AtEnd())
                yield return item;
        }
    }

    /// <summary>A line or a quote that is broken takes the rest of the table with it: the calls that are still open are not whole.</summary>
    private IEnumerable<ReadItem> AtEnd()
    {
        if (_text.Broken is { Problem: { } broken } line)
            _problems.Add(Error(line.Number, broken.Message, broken.Remedy));
        foreach (var problem in _problems)
            yield return problem;
        foreach (var item in _calls.Finish(isWhole: _problems.Count == 0))
            yield return item;
    }

    private bool Next()
    {
        try
        {
            return _problems.Count == 0 && _rows.Read();
        }
        catch (CsvFormatException failure)
        {
            _problems.Add(Error((int)Math.Max(failure.LineNumber, 1), "the row cannot be read: it is too long, or a quote in it is never closed", "Close the quote, or split the cell."));
            return false;
        }
    }

    private void Judge(CsvMalformedRecord record)
    {
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
            _problems.Add(Error((int)Math.Max(record.LineNumber, 1), "a quote is opened in this row and never closed", "Close it, or double it (\"\") where it is a part of the text."));
    }

    /// <summary>The first row: the columns' names. True when it is the first row of words already.</summary>
    private bool ReadHead()
    {
        var cells = Enumerable.Range(0, _rows.FieldCount).Select(_rows.GetString).ToList();
        if (cells is [{ Length: 5 } hint] && hint.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return false;
        if (cells.TrueForAll(string.IsNullOrWhiteSpace))
            return false;
        _columns = _options.Columns is { } mapping
            ? TableColumns.Map(mapping, cells, (message, remedy) => _problems.Add(Error(Line, message, remedy)))
            : TableColumns.Guess(cells);
        if (_columns is null && _problems.Count == 0)
            _problems.Add(Error(Line, "the columns of the table cannot be told from their names", TableColumns.Found(cells)));
        if (_columns is { Count: 1 } && _options.Columns is null && cells.Exists(cell => cell.Trim() is "label" or "labels"))
            _problems.Add(Error(Line, "this is a table of labelled texts, not of calls", "Train with it (parley-train), or map its columns with --columns FILE."));
        return _problems.Count == 0 && _options.Columns is { HasHeader: false };
    }

    private int Line => (int)Math.Max(_rows.LineNumber, 1);

    private IEnumerable<ReadItem> ReadRow(int number)
    {
        if (_columns is null || Enumerable.Range(0, _rows.FieldCount).All(i => string.IsNullOrWhiteSpace(_rows.GetString(i))))
            return [];
        _hasRows = true;
        var named = Cell(TableColumn.Call);
        if (_columns.IsTurns)
        {
            var id = named.Length > 0 ? named : _lastId.Length > 0 ? _lastId : CallName.From(_file);
            _lastId = id;
            return _calls.Add(id, RowOf(), Context(), _columns);
        }
        var name = named.Length > 0 ? named : string.Create(CultureInfo.InvariantCulture, $"{CallName.From(_file)}-{number}");
        return _columns.Has(TableColumn.Dialogue) ? DialogueCell.Read(_file, Line, name, Cell(TableColumn.Dialogue), Context()) : ReadNote(name);
    }

    private TableRow RowOf() => new(
        Line, Cell(TableColumn.Call), Cell(TableColumn.Order), Cell(TableColumn.Speaker), Cell(TableColumn.Text), Cell(TableColumn.Start), Cell(TableColumn.End), Cell(TableColumn.Confidence));

    private IEnumerable<ReadItem> ReadNote(string id)
    {
        var draft = new CallDraft(_file);
        var text = Cell(TableColumn.Note);
        if (text.Length == 0)
            draft.Fail(Line, $"the note \"{id}\" is empty", "Fill it in, or leave the row out.");
        return !draft.HasErrors && draft.IsGoodText(text, Line, "the note")
            ? draft.Finish(new Note { CallId = id, Text = text, Context = Context(), SourceFormat = TranscriptFormat.Table.ToKey() })
            : draft.Errors();
    }

    private CallContext Context() => CallContext.Empty with
    {
        AgentId = Known(Cell(TableColumn.Agent)),
        CustomerId = Known(Cell(TableColumn.Customer)),
        Language = LanguageTag.Read(Cell(TableColumn.Language)),
    };

    private static string? Known(string cell) => cell.Length is > 0 and <= CallLimits.IdLength ? cell : null;

    private string Cell(TableColumn column) => _columns![column] is var index and >= 0 && index < _rows.FieldCount ? _rows.GetString(index).Trim().Trim('\uFEFF') : "";

    private ReadItem Error(int? line, string message, string remedy) => new() { Error = new InputError(_file, line, message, remedy) };
}
