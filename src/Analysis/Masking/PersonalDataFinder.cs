using Parley.Analysis.Text;

namespace Parley.Analysis.Masking;

/// <summary>Finds personal data in what was said or written, Chinese and English. Names of people are not looked for.</summary>
public static class PersonalDataFinder
{
    /// <summary>Ranges of the text, in order, not overlapping.</summary>
    /// <param name="text">A turn, a note, or part of one.</param>
    /// <param name="before">The turn before: what it asks for, this one may answer. Null when there is none.</param>
    public static IReadOnlyList<PersonalSpan> Find(string text, string? before = null)
    {
        var normalized = NormalizedText.From(text);
        var asked = NumberCues.Asked(before is null ? null : NormalizedText.From(before).Text);
        List<PersonalSpan> found = [];
        AccountFinder.Find(normalized.Text, asked, found);
        PlateFinder.Find(normalized.Text, found);
        DocumentFinder.Find(normalized.Text, found);
        ChineseAddress.Find(normalized.Text, found);
        EnglishAddress.Find(normalized.Text, index => IsCapital(normalized, index), found);
        NumberFinder.Find(normalized.Text, asked, found);
        return found.Count == 0 ? [] : Joined(found.Select(span => ToOriginal(normalized, span)));
    }

    /// <summary>The word at a blank or a letter begins with a capital in the original.</summary>
    private static bool IsCapital(NormalizedText normalized, int index)
    {
        while (index < normalized.Text.Length && !char.IsAsciiLetter(normalized.Text[index]))
            index++;
        return index < normalized.Text.Length && char.IsUpper(normalized.Original[normalized.ToOriginal(index, index + 1).Start]);
    }

    private static PersonalSpan ToOriginal(NormalizedText normalized, PersonalSpan span)
    {
        var range = normalized.ToOriginal(span.Start, span.End);
        return new PersonalSpan(range.Start, range.End, span.Kind);
    }

    /// <summary>Overlapping ranges as one, of the kind of the first.</summary>
    private static List<PersonalSpan> Joined(IEnumerable<PersonalSpan> spans)
    {
        List<PersonalSpan> joined = [];
        foreach (var span in spans.OrderBy(span => span.Start).ThenByDescending(span => span.End))
        {
            if (joined.Count > 0 && span.Start < joined[^1].End)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, span.End) };
            else
                joined.Add(span);
        }
        return joined;
    }
}
