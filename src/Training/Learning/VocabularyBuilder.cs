using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;
using Parley.Analysis.Text;

namespace Parley.Training.Learning;

/// <summary>Counts the n-grams of the training calls and keeps the frequent ones.</summary>
internal static class VocabularyBuilder
{
    /// <param name="calls">Training calls only.</param>
    /// <param name="minimumCalls">An n-gram seen in fewer calls is left out.</param>
    /// <param name="maximumSize">The most frequent ones are kept.</param>
    public static Vocabulary Build(IEnumerable<LabelledCall> calls, int minimumCalls, int maximumSize)
    {
        var counts = new Dictionary<ulong, (int Texts, int Calls, int LastCall)>();
        var grams = new List<NGram>();
        var seen = new HashSet<ulong>();
        var texts = 0;
        var number = 0;
        foreach (var call in calls)
        {
            number++;
            foreach (var text in TextsOf(call))
            {
                texts++;
                seen.Clear();
                NGramExtractor.Extract(NormalizedText.From(text).Text, grams);
                foreach (var gram in grams)
                {
                    if (!seen.Add(gram.Hash))
                        continue;
                    var count = counts.GetValueOrDefault(gram.Hash);
                    counts[gram.Hash] = (count.Texts + 1, count.LastCall == number ? count.Calls : count.Calls + 1, number);
                }
            }
        }
        var kept = counts.Where(pair => pair.Value.Calls >= minimumCalls)
            .OrderByDescending(pair => pair.Value.Texts).ThenBy(pair => pair.Key).Take(maximumSize).ToList();
        return new Vocabulary(
            kept.Select(pair => pair.Key).ToArray(),
            kept.Select(pair => (float)(Half)(1 + Math.Log((1.0 + texts) / (1 + pair.Value.Texts)))).ToArray());
    }

    private static IEnumerable<string> TextsOf(LabelledCall call) =>
        call.Note is { } note ? [note] : call.Turns.Select(turn => turn.Text);
}
