using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The words that carried a decision: each n-gram's share of the score is spread over its characters, and the run of characters with the largest
/// sum (above the text's own average) is the evidence, widened to whole words.
/// </summary>
public static class EvidenceFinder
{
    private const int MaximumSpans = 2;
    private const float SecondSpanShare = 0.5f;

    /// <summary>One or two ranges of the original text, in order; the whole text when nothing stands out.</summary>
    public static IReadOnlyList<Span> Find(TextFeatures features, LinearHeads heads, int label, Vocabulary vocabulary, List<NGram> scratch)
    {
        var text = features.Text.Text;
        if (text.Length == 0)
            return [];
        var gains = CharacterGains(features, heads, label, vocabulary, scratch);
        var threshold = Math.Max(0, gains.Average()) * 0.75f;
        for (var i = 0; i < gains.Length; i++)
            gains[i] -= threshold;
        List<Span> found = [];
        float best = 0;
        while (found.Count < MaximumSpans && BestRun(gains) is var (start, end, sum) && sum > best * SecondSpanShare)
        {
            best = Math.Max(best, sum);
            (start, end) = Widen(text, start, end);
            Array.Fill(gains, -1, start, end - start);
            found.Add(features.Text.ToOriginal(start, end));
        }
        if (found.Count == 0)
            found.Add(features.Text.ToOriginal(0, text.Length));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static float[] CharacterGains(TextFeatures features, LinearHeads heads, int label, Vocabulary vocabulary, List<NGram> scratch)
    {
        var text = features.Text.Text;
        NGramExtractor.Extract(text, scratch);
        var gains = new float[text.Length];
        foreach (var gram in scratch)
        {
            var id = vocabulary.Find(gram.Hash);
            if (id < 0 || gram.End <= gram.Start)
                continue;
            var share = heads.WeightsOf(id)[label] * vocabulary.Weight(id) / (gram.End - gram.Start);
            for (var i = gram.Start; i < gram.End; i++)
                gains[i] += share;
        }
        return gains;
    }

    /// <summary>The run with the largest sum (Kadane).</summary>
    private static (int Start, int End, float Sum) BestRun(float[] gains)
    {
        var (start, end, best) = (0, 0, 0f);
        var (runStart, run) = (0, 0f);
        for (var i = 0; i < gains.Length; i++)
        {
            if (run <= 0)
                (runStart, run) = (i, 0);
            run += gains[i];
            if (run > best)
                (start, end, best) = (runStart, i + 1, run);
        }
        return (start, end, best);
    }

    private static (int Start, int End) Widen(string text, int start, int end)
    {
        while (start > 0 && IsLatin(text[start]) && IsLatin(text[start - 1]))
            start--;
        while (end < text.Length && IsLatin(text[end - 1]) && IsLatin(text[end]))
            end++;
        while (start < end - 1 && IsSeparator(text[start]))
            start++;
        while (end > start + 1 && IsSeparator(text[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z' or '\'';

    private static bool IsSeparator(char c) => c is ' ' or ',' or '.' or '!' or '?' or ';' or ':' or '~';
}
