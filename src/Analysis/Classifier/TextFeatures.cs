using Parley.Analysis.Text;

namespace Parley.Analysis.Classifier;

/// <summary>
/// What a text looks like to the heads: the ids of its n-grams, each once. As the turn itself, as another turn's context, and as part of the
/// customer's or the call's bag it is the same list.
/// </summary>
public sealed class TextFeatures
{
    private int[] _ids = [];
    private int _count;

    /// <summary>Empty, to be filled again and again by its owner.</summary>
    internal TextFeatures()
    {
    }

    /// <summary>As it was said.</summary>
    public string Original { get; private set; } = "";

    /// <summary>Made anew at each call: only evidence needs it.</summary>
    public NormalizedText Text => NormalizedText.From(Original);

    /// <summary>Distinct and, after <see cref="From"/>, ascending: the most frequent n-grams first.</summary>
    public IReadOnlyList<int> Ids => new ArraySegment<int>(_ids, 0, _count);

    /// <summary>The same, for loops.</summary>
    internal ReadOnlySpan<int> IdSpan => _ids.AsSpan(0, _count);

    internal TextCues Cues { get; private set; }

    /// <summary>Reads a text of any length.</summary>
    public static TextFeatures From(string original, Vocabulary vocabulary)
    {
        var features = new TextFeatures();
        features.Read(original, vocabulary, ClassifierScratch.OfThread);
        features._ids.AsSpan(0, features._count).Sort();
        return features;
    }

    /// <summary>Replaces the content; allocates only where the text has more n-grams than any before. The ids are in the order of the text; the scratch's set is the text's afterwards.</summary>
    internal void Read(string original, Vocabulary vocabulary, ClassifierScratch scratch)
    {
        Cues = scratch.Read(original, vocabulary);
        Original = original;
        var ids = scratch.Grams.Ids;
        if (_ids.Length < ids.Length)
            _ids = new int[ids.Length];
        ids.CopyTo(_ids);
        _count = ids.Length;
    }
}
