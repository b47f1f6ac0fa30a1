namespace Parley.Training.Data.Variety;

/// <summary>Counts the phrases of rows in two passes: first in how many calls each is, then, for those that are in enough, with which labels.</summary>
internal static class PhraseCounter
{
    private const int LongestChinese = 6;
    private const int MostWords = 3;

    public static IEnumerable<TellTalePhrase> Count(IReadOnlyList<PhraseRow> rows, VarietyLimits limits)
    {
        var frequent = Frequent(rows, limits.PhraseItems);
        var withPhrase = new Dictionary<string, int>(StringComparer.Ordinal);
        var withBoth = new Dictionary<(string Phrase, string Label), (int Rows, PhraseRow First)>();
        foreach (var row in rows)
        {
            foreach (var phrase in Phrases(row.Text).Distinct().Where(frequent.ContainsKey))
            {
                withPhrase[phrase] = withPhrase.GetValueOrDefault(phrase) + 1;
                foreach (var label in row.Labels)
                    withBoth[(phrase, label)] = withBoth.TryGetValue((phrase, label), out var both) ? (both.Rows + 1, both.First) : (1, row);
            }
        }
        var withLabel = rows.SelectMany(row => row.Labels).GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());
        return withBoth.Where(pair => pair.Value.Rows >= limits.PhraseItems).Select(pair => new TellTalePhrase(
            pair.Value.First.Call.Language, pair.Key.Label, pair.Key.Phrase, (double)pair.Value.Rows / withPhrase[pair.Key.Phrase],
            (double)pair.Value.Rows / withLabel[pair.Key.Label], frequent[pair.Key.Phrase], pair.Value.First.Call));
    }

    /// <summary>The phrases that are in at least so many calls, with their number.</summary>
    private static Dictionary<string, int> Frequent(IReadOnlyList<PhraseRow> rows, int minimum)
    {
        var counts = new Dictionary<string, (int Calls, string Last)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            foreach (var phrase in Phrases(row.Text))
            {
                if (!counts.TryGetValue(phrase, out var count))
                    counts[phrase] = (1, row.Call.Id);
                else if (count.Last != row.Call.Id)
                    counts[phrase] = (count.Calls + 1, row.Call.Id);
            }
        }
        return counts.Where(pair => pair.Value.Calls >= minimum).ToDictionary(pair => pair.Key, pair => pair.Value.Calls, StringComparer.Ordinal);
    }

    /// <summary>2 to 6 Chinese characters in a row, or 1 to 3 words.</summary>
    private static IEnumerable<string> Phrases(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var start = 0; start < words.Length; start++)
            {
                if (PlainText.IsChinese(words[start]))
                {
                    foreach (var phrase in Characters(words[start]))
                        yield return phrase;
                    continue;
                }
                for (var count = 1; count <= MostWords && start + count <= words.Length; count++)
                    yield return string.Join(' ', words[start..(start + count)]);
            }
        }
    }

    private static IEnumerable<string> Characters(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 2; length <= LongestChinese && start + length <= text.Length; length++)
                yield return text.Substring(start, length);
        }
    }
}
