namespace Parley.Training.Data.Variety;

/// <summary>Templates: one author's sentences that differ in numbers, names and placeholders only.</summary>
internal static class SkeletonCheck
{
    public static IEnumerable<VarietyFinding> Of(IEnumerable<CallSentence> sentences, VarietyLimits limits)
    {
        var groups = sentences.Select(sentence => (Sentence: sentence, Skeleton: Skeleton.Of(sentence.Text)))
            .Where(row => PlainText.IsLong(row.Skeleton, limits))
            .GroupBy(row => (Author: AuthorCounts.AuthorOf(row.Sentence.Call), row.Skeleton));
        foreach (var group in groups)
        {
            var calls = group.Select(row => row.Sentence.Call).Distinct().ToList();
            var wordings = group.Select(row => row.Sentence.Plain).Distinct().Count();
            if (wordings < 2 || calls.Count <= limits.SkeletonItems)
                continue;
            yield return VarietyFinding.At(
                calls[0], true,
                $"author {group.Key.Author} has {calls.Count} items with {VarietyFinding.Quote(group.First().Sentence.Text)} but for numbers and names: also {VarietyFinding.Places(calls[1..])}",
                $"That is a template: write all but {limits.SkeletonItems} in other words.");
        }
    }
}
