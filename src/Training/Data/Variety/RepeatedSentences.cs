namespace Parley.Training.Data.Variety;

/// <summary>Sentences of somebody's own, word for word in several items.</summary>
internal static class RepeatedSentences
{
    public static IEnumerable<VarietyFinding> Of(IEnumerable<CallSentence> sentences, VarietyLimits limits)
    {
        foreach (var group in sentences.Where(sentence => PlainText.IsLong(sentence.Plain, limits)).GroupBy(sentence => sentence.Plain))
        {
            var calls = group.Select(sentence => sentence.Call).Distinct().ToList();
            if (calls.Count < 2)
                continue;
            yield return VarietyFinding.At(
                calls[0], calls.Count > limits.RepeatedSentenceItems,
                $"{VarietyFinding.Quote(group.First().Text)} is in {calls.Count} items word for word: also {VarietyFinding.Places(calls[1..])}",
                $"Say it differently in all but {limits.RepeatedSentenceItems}.");
        }
    }
}
