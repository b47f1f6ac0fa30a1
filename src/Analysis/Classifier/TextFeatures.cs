using Parley.Analysis.Text;

namespace Parley.Analysis.Classifier;

/// <summary>
/// What a text looks like to the heads: the ids of its n-grams, each once. Made once a text; as the turn itself, as another turn's
/// context, and as part of the customer's or the call's bag it is the same list.
/// </summary>
public sealed class TextFeatures
{
    private TextFeatures(NormalizedText text, int[] ids)
    {
        Text = text;
        Ids = ids;
    }

    public NormalizedText Text { get; }

    /// <summary>Distinct, ascending: the most frequent n-grams first.</summary>
    public IReadOnlyList<int> Ids { get; }

    /// <summary>Ascending and distinct, for loops.</summary>
    internal ReadOnlySpan<int> IdSpan => (int[])Ids;

    /// <param name="scratch">Reused between calls by one owner; its content is lost.</param>
    public static TextFeatures From(string original, Vocabulary vocabulary, List<NGram> scratch)
    {
        var text = NormalizedText.From(original);
        NGramExtractor.Extract(text.Text, scratch);
        var ids = new int[scratch.Count];
        var count = 0;
        foreach (var gram in scratch)
        {
            var id = vocabulary.Find(gram.Hash);
            if (id >= 0)
                ids[count++] = id;
        }
        return new TextFeatures(text, Distinct(ids.AsSpan(0, count)));
    }

    private static int[] Distinct(Span<int> ids)
    {
        ids.Sort();
        var count = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (i == 0 || ids[i] != ids[i - 1])
                ids[count++] = ids[i];
        }
        return ids[..count].ToArray();
    }
}
