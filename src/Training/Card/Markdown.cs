using System.Text;

namespace Parley.Training.Card;

/// <summary>Builds a Markdown page.</summary>
internal sealed class Markdown
{
    private const int QuoteLength = 120;
    private readonly StringBuilder _page = new();

    public void Heading(int level, string text) => Paragraph($"{new string('#', level)} {text}");

    public void Paragraph(string text) => _page.Append(text).Append("\n\n");

    public void Picture(string description, string path) => Paragraph($"![{description}]({path})");

    public void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(columns);
        Row(columns.Select(_ => "---").ToList());
        foreach (var row in rows)
            Row(row);
        _page.Append('\n');
    }

    public override string ToString() => _page.ToString().TrimEnd('\n') + "\n";

    /// <summary>Somebody's words in a table's cell: nothing in them is Markdown, and long ones are cut.</summary>
    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var shown = new StringBuilder();
        foreach (var c in line.Length <= QuoteLength ? line : line[..QuoteLength] + "…")
        {
            if (c is '|' or '*' or '_' or '`' or '<' or '[' or ']' or '\\' or '#' or '~')
                shown.Append('\\');
            shown.Append(c);
        }
        return shown.ToString();
    }

    private void Row(IReadOnlyList<string> cells) => _page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
