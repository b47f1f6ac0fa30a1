using System.Runtime.InteropServices;
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
        var counts = new Dictionary<ulong, Count>();
        var grams = new List<NGram>();
        var texts = 0;
        var number = 0;
        foreach (var call in calls)
        {
            number++;
            foreach (var text in TextsOf(call))
            {
                texts++;
                NGramExtractor.Extract(NormalizedText.From(text).Text, grams);
                foreach (var gram in grams)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, gram.Hash, out _).Add(texts, number);
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

    /// <summary>Of one n-gram: in how many texts and calls it was seen, and the last of them.</summary>
    private struct Count
    {
        private int _lastText;
        private int _lastCall;

        public int Texts { get; private set; }

        public int Calls { get; private set; }

        /// <param name="text">Its number, from 1.</param>
        /// <param name="call">Its number, from 1.</param>
        public void Add(int text, int call)
        {
            Texts += _lastText == text ? 0 : 1;
            Calls += _lastCall == call ? 0 : 1;
            (_lastText, _lastCall) = (text, call);
        }
    }
}
