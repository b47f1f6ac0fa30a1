namespace Parley.Analysis.Formats.Tables;

/// <summary>What stands between the cells of a table: a comma, a tab, a semicolon or a bar.</summary>
internal static class TableSeparator
{
    private static readonly char[] Candidates = [',', '\t', ';', '|'];

    /// <summary>The separator of a file that is named as a table, or whose first line is the head of one; null for any other file.</summary>
    public static char? Find(string head, string extension, ColumnMapping? mapping)
    {
        var line = FirstLine(head);
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5)
            return line[4];
        var best = Candidates.MaxBy(candidate => line.Count(c => c == candidate));
        if (extension is ".CSV" or ".TSV" or ".TAB")
            return line.Contains(best, StringComparison.Ordinal) ? best : extension == ".CSV" ? ',' : '\t';
        return line.Contains(best, StringComparison.Ordinal) && IsHead(Cells(line, best), mapping) ? best : null;
    }

    private static bool IsHead(List<string> cells, ColumnMapping? mapping) =>
        (mapping is { HasHeader: true } && mapping.Columns.Values.All(name => cells.Contains(name, StringComparer.OrdinalIgnoreCase)))
        || (cells.Count > 1 && TableColumns.Guess(cells) is { Count: > 1 } columns && columns.Count * 2 >= cells.Count);

    private static string FirstLine(string head)
    {
        var text = head.TrimStart('\uFEFF', '\r', '\n', ' ');
        var end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text[..end];
    }

    private static List<string> Cells(string line, char separator) => [.. line.Split(separator).Select(cell => cell.Trim().Trim('"').Trim())];
}
