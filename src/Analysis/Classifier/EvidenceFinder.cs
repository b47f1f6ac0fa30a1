using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The words that carried a decision: each n-gram's share of the score is spread over its characters, and the run of characters with the largest
/// sum (above the text's own average) is the evidence. Where a run may begin and end has a price, so that it is what a reviewer would
/// underline: whole clauses for choice, a phrase of whole words in a text without marks, seldom more than one sentence.
/// Cost grows with the text's length only.
/// </summary>
public static class EvidenceFinder
{
    private const int MaximumSpans = 2;
    private const float SecondSpanShare = 0.5f;

    /// <summary>What a character must gain to be worth underlining, as a share of the text's average.</summary>
    private const float AverageShare = 0.6f;

    /// <summary>What it costs to go on into another sentence, as a share of the best run's sum.</summary>
    private const float SentenceCost = 0.2f;

    /// <summary>One or two ranges of the original text, in order; none of an empty text. When nothing stands out, the clause with the highest gain.</summary>
    /// <param name="original">As said.</param>
    /// <param name="vocabulary">The n-grams that the head knows.</param>
    /// <param name="gainOf">What an n-gram, by its id, adds to the score.</param>
    public static IReadOnlyList<Span> Find(string original, Vocabulary vocabulary, Func<int, float> gainOf)
    {
        var normalized = NormalizedText.From(original);
        var text = normalized.Text;
        if (text.Length == 0)
            return [];
        var gains = CharacterGains(text, vocabulary, gainOf);
        var threshold = Math.Max(0, gains.Average()) * AverageShare;
        for (var i = 0; i < gains.Length; i++)
            gains[i] -= threshold;
        var scale = LargestSum(gains);
        var peak = Peak(text, gains);
        ChargeSentences(text, gains, scale);
        List<Span> found = [];
        float best = 0;
        while (found.Count < MaximumSpans && BestRun(text, gains, scale) is var (start, end, sum) && sum > best * SecondSpanShare)
        {
            best = Math.Max(best, sum);
            found.Add(ToOriginal(normalized, start, end));
            Array.Fill(gains, -scale, start, end - start);
        }
        if (found.Count == 0)
            found.Add(ClauseAround(normalized, peak));
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static float[] CharacterGains(string text, Vocabulary vocabulary, Func<int, float> gainOf)
    {
        var grams = ClassifierScratch.OfThread.NGrams;
        NGramExtractor.Extract(text, grams);
        var gains = new float[text.Length];
        foreach (var gram in grams)
        {
            var id = vocabulary.Find(gram.Hash);
            if (id < 0 || gram.End <= gram.Start)
                continue;
            var share = gainOf(id) / (gram.End - gram.Start);
            for (var i = gram.Start; i < gram.End; i++)
                gains[i] += share;
        }
        return gains;
    }

    /// <summary>The largest sum of any run (Kadane), whatever its edges: the measure of all costs.</summary>
    private static float LargestSum(ReadOnlySpan<float> gains)
    {
        var (best, run) = (0f, 0f);
        foreach (var gain in gains)
        {
            run = Math.Max(0, run) + gain;
            best = Math.Max(best, run);
        }
        return best;
    }

    /// <summary>The character with the highest gain, marks left aside.</summary>
    private static int Peak(string text, float[] gains)
    {
        var peak = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!TextEdges.IsMark(text[i]) && (gains[i] > gains[peak] || TextEdges.IsMark(text[peak])))
                peak = i;
        }
        return peak;
    }

    private static void ChargeSentences(string text, float[] gains, float scale)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (TextEdges.IsSentenceEnd(text, i) && !TextEdges.IsSentenceEnd(text, i + 1))
                gains[i] -= scale * SentenceCost;
        }
    }

    /// <summary>The run with the largest sum after the costs of its two edges; the sum is 0 when none is worth it.</summary>
    private static (int Start, int End, float Sum) BestRun(string text, float[] gains, float scale)
    {
        var (start, end, best) = (0, 0, 0f);
        var (runStart, run) = (0, float.NegativeInfinity);
        var cost = scale * TextEdges.Cost(text, 0);
        for (var i = 0; i < gains.Length; i++)
        {
            if (-cost > run)
                (runStart, run) = (i, -cost);
            run += gains[i];
            cost = scale * TextEdges.Cost(text, i + 1);
            if (run - cost > best)
                (start, end, best) = (runStart, i + 1, run - cost);
        }
        return (start, end, best);
    }

    private static Span ClauseAround(NormalizedText normalized, int position)
    {
        var text = normalized.Text;
        var (start, end) = (position, position + 1);
        while (start > 0 && TextEdges.Cost(text, start) > TextEdges.ClauseCost)
            start--;
        while (end < text.Length && TextEdges.Cost(text, end) > TextEdges.ClauseCost)
            end++;
        return ToOriginal(normalized, start, end);
    }

    /// <summary>Without marks and blanks at the ends.</summary>
    private static Span ToOriginal(NormalizedText normalized, int start, int end)
    {
        var text = normalized.Text;
        while (start < end - 1 && TextEdges.IsMark(text[start]))
            start++;
        while (end > start + 1 && TextEdges.IsMark(text[end - 1]))
            end--;
        return normalized.ToOriginal(start, end);
    }
}
