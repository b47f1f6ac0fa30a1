using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats.Json;

namespace Parley.Analysis.Formats.Tables;

/// <summary>Where the columns of a table stand.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<TableColumn, int> _indexes = [];

    /// <summary>Null: told from the times.</summary>
    public TimeUnit? Unit { get; private init; }

    public IReadOnlyDictionary<string, Speaker> Roles { get; private init; } = new Dictionary<string, Speaker>();

    /// <summary>A row is a turn; else it is a call or a note.</summary>
    public bool IsTurns => Has(TableColumn.Text);

    public int Count => _indexes.Count;

    public int this[TableColumn column] => _indexes.GetValueOrDefault(column, -1);

    public bool Has(TableColumn column) => _indexes.ContainsKey(column);

    /// <summary>By the columns' names; null when none holds words.</summary>
    public static TableColumns? Guess(IReadOnlyList<string> headers)
    {
        var (indexes, unit) = (new Dictionary<TableColumn, int>(), (TimeUnit?)null);
        for (var i = 0; i < headers.Count; i++)
        {
            if (ColumnNames.Find(headers[i]) is not var (column, named) || !indexes.TryAdd(column, i))
                continue;
            unit ??= named;
        }
        if (!indexes.ContainsKey(TableColumn.Call) && headers.Select((header, i) => (header, i)).FirstOrDefault(pair => pair.header.Trim().Equals("id", StringComparison.OrdinalIgnoreCase)) is { header: not null } id)
            indexes[TableColumn.Call] = id.i;
        Settle(indexes);
        return HasWords(indexes) ? new TableColumns(indexes) { Unit = unit } : null;
    }

    /// <summary>By a mapping; a name that is not there is told.</summary>
    public static TableColumns? Map(ColumnMapping mapping, IReadOnlyList<string> headers, Action<string, string> report)
    {
        var (indexes, missing) = (new Dictionary<TableColumn, int>(), false);
        foreach (var (column, name) in mapping.Columns)
        {
            var index = mapping.HasHeader ? IndexOf(headers, name) : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= headers.Count ? number - 1 : -1;
            if (index < 0)
                report($"the table has no column \"{name}\", which the column mapping names for {column.ToString().ToLowerInvariant()}", Found(headers));
            missing |= index < 0;
            indexes[column] = index;
        }
        TimeUnit? unit = mapping.Unit switch { "ms" => TimeUnit.Milliseconds, "s" => TimeUnit.Seconds, _ => null };
        return missing ? null : new TableColumns(indexes) { Unit = unit, Roles = mapping.Roles };
    }

    /// <summary>The columns found, and how to map them.</summary>
    public static string Found(IReadOnlyList<string> headers) =>
        $"Columns found: {string.Join(", ", headers.Take(30).Select(header => header.Length <= 30 ? header : header[..30] + "…"))}. Map them with --columns FILE, a YAML file such as: text: NAME, speaker: NAME, call: NAME.";

    private TableColumns(Dictionary<TableColumn, int> indexes) => _indexes = indexes;

    /// <summary>"transcript" is a turn beside a speaker and a whole call without one; and "text" alone is a call.</summary>
    private static void Settle(Dictionary<TableColumn, int> indexes)
    {
        var hasTurns = indexes.ContainsKey(TableColumn.Speaker) || indexes.ContainsKey(TableColumn.Order);
        if (indexes.ContainsKey(TableColumn.Text) && indexes.ContainsKey(TableColumn.Dialogue))
            indexes.Remove(hasTurns ? TableColumn.Dialogue : TableColumn.Text);
        else if (hasTurns && indexes.Remove(TableColumn.Dialogue, out var dialogue))
            indexes[TableColumn.Text] = dialogue;
        else if (!hasTurns && !indexes.ContainsKey(TableColumn.End) && indexes.Remove(TableColumn.Text, out var text))
            indexes[TableColumn.Dialogue] = text;
        if (indexes.ContainsKey(TableColumn.Text) || indexes.ContainsKey(TableColumn.Dialogue))
            indexes.Remove(TableColumn.Note);
    }

    private static bool HasWords(Dictionary<TableColumn, int> indexes) =>
        indexes.ContainsKey(TableColumn.Text) || indexes.ContainsKey(TableColumn.Dialogue) || indexes.ContainsKey(TableColumn.Note);

    private static int IndexOf(IReadOnlyList<string> headers, string name)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            if (headers[i].Trim().Trim('\uFEFF').Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }
}
