using System.Text;

namespace Parley.Analysis.Playbook;

/// <summary>The placeholders of a strategy's texts: "{product}" and the like.</summary>
public static class Placeholders
{
    public static IReadOnlyList<string> Known { get; } = ["product", "company", "agent", "customer", "last_issue"];

    /// <summary>Puts in the values; a placeholder without one, or with a blank one, stays in braces. Values are not read for placeholders again.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0 || !text.Contains('{', StringComparison.Ordinal))
            return text;
        var filled = new StringBuilder(text.Length);
        var position = 0;
        while (Next(text, position) is { } found)
        {
            filled.Append(text, position, found.Start - position);
            var hasValue = values.TryGetValue(found.Name, out var value) && !string.IsNullOrWhiteSpace(value);
            filled.Append(hasValue ? value : text[found.Start..found.End]);
            position = found.End;
        }
        return filled.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>What in the text is in braces and no known placeholder, braces included; a brace without its partner too.</summary>
    internal static IEnumerable<string> Unknown(string text)
    {
        var rest = new StringBuilder();
        var position = 0;
        while (Next(text, position) is { } found)
        {
            rest.Append(text, position, found.Start - position);
            if (!Known.Contains(found.Name))
                yield return text[found.Start..found.End];
            position = found.End;
        }
        rest.Append(text, position, text.Length - position);
        foreach (var brace in (char[])['{', '}'])
        {
            if (rest.ToString().Contains(brace, StringComparison.Ordinal))
                yield return brace.ToString();
        }
    }

    private static (string Name, int Start, int End)? Next(string text, int from)
    {
        var end = text.IndexOf('}', from);
        if (end < 0)
            return null;
        var start = text.LastIndexOf('{', end, end - from + 1);
        return start >= 0 ? (text[(start + 1)..end], start, end + 1) : Next(text, end + 1);
    }
}
