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
            var isMistake = calls.Count > limits.RepeatedSentenceItems;
            yield return VarietyFinding.At(
                calls[0], isMistake,
                $"{VarietyFinding.Quote(group.First().Text)} is in {calls.Count} items word for word: also {VarietyFinding.Places(calls[1..])}",
                isMistake ? $"Say it differently in all but {limits.RepeatedSentenceItems}." : "Vary it, unless the items are a pair.");
        }
    }
}
