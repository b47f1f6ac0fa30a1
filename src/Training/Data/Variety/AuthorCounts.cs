using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>How much an author wrote.</summary>
/// <param name="MeanLength">Characters a turn or note.</param>
internal sealed record AuthorCounts(string Author, int Items, int Turns, double MeanLength)
{
    private const string Recorded = "recorded";

    /// <summary>Largest first.</summary>
    public static IReadOnlyList<AuthorCounts> Of(IEnumerable<LabelledCall> calls) => calls.GroupBy(AuthorOf).Select(group =>
    {
        var texts = group.SelectMany(call => call.Note is { } note ? [note] : call.Turns.Select(turn => turn.Text)).ToList();
        return new AuthorCounts(group.Key, group.Count(), group.Sum(call => call.Turns.Count), texts.Count == 0 ? 0 : texts.Average(text => (double)text.Length));
    }).OrderByDescending(counts => counts.Items).ThenBy(counts => counts.Author, StringComparer.Ordinal).ToList();

    /// <summary>The author as named, else the id up to its first '-'; calls that were recorded or corrected have many, whom nobody knows.</summary>
    public static string AuthorOf(LabelledCall call) =>
        call.Source is Recorded or "corrected" ? Recorded : call.Author ?? call.Id.Split('-')[0];

    /// <summary>A model learns how somebody writes when too much is by one.</summary>
    public static IEnumerable<VarietyFinding> Mistakes(IReadOnlyList<AuthorCounts> authors, IReadOnlyList<LabelledCall> calls, VarietyLimits limits)
    {
        var written = authors.Where(author => author.Author != Recorded).ToList();
        var items = written.Sum(author => author.Items);
        if (items < limits.AuthorItems)
            yield break;
        foreach (var author in written.Where(author => author.Items > limits.AuthorShare * items))
        {
            yield return VarietyFinding.At(
                calls.First(call => AuthorOf(call) == author.Author), true,
                $"author {author.Author} wrote {author.Items} of {items} items ({100 * author.Items / items} %)",
                $"At most {100 * limits.AuthorShare:0} % may be one author's: add items by others.");
        }
    }
}
