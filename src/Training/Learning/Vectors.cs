using Microsoft.ML.Data;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>Feature vectors as ML.NET takes them.</summary>
internal static class Vectors
{
    /// <summary>A copy of a sparse vector.</summary>
    public static VBuffer<float> Of(SparseFeatures features, int slots) =>
        new(slots, features.Count, features.Values.ToArray(), features.Slots.ToArray());

    /// <summary>The n-grams of several texts together, each once, scaled to length 1, one block a side.</summary>
    public static VBuffer<float> OfBags(Vocabulary vocabulary, params IReadOnlyList<IEnumerable<TextFeatures>> blocks)
    {
        var sparse = new SparseFeatures();
        for (var block = 0; block < blocks.Count; block++)
        {
            var ids = blocks[block].SelectMany(features => features.Ids).Distinct().Order().ToArray();
            sparse.AddBlock(ids, vocabulary, block * vocabulary.Count, vocabulary.Count, 1);
        }
        return Of(sparse, blocks.Count * vocabulary.Count);
    }
}
