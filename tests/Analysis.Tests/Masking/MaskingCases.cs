using System.Text;

namespace Parley.Analysis.Tests.Masking;

/// <summary>The sentences of personal.txt and clean.txt.</summary>
internal static class MaskingCases
{
    /// <summary>Sentences with what must be masked.</summary>
    public static IReadOnlyList<MaskingCase> Personal { get; } = [.. Lines("personal.txt").Select(Parse)];

    /// <summary>Sentences in which nothing may be masked.</summary>
    public static IReadOnlyList<string> Clean { get; } = [.. Lines("clean.txt")];

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Masking", "fixtures", name)).Where(line => line.Length > 0 && line[0] != '#');

    private static MaskingCase Parse(string line)
    {
        var (kind, marked) = (line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
        var text = new StringBuilder();
        List<(int Start, int End)> spans = [];
        var start = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[["))
                (start, i) = (text.Length, i + 1);
            else if (marked.AsSpan(i).StartsWith("]]"))
            {
                spans.Add((start, text.Length));
                i++;
            }
            else
                text.Append(marked[i]);
        }
        return new MaskingCase(kind, text.ToString(), spans);
    }
}
