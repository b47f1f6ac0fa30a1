namespace Parley.Analysis.Classifier;

/// <summary>Buffers that one owner (a call, a worker) reuses from turn to turn.</summary>
public sealed class ClassifierScratch
{
    public SparseFeatures Sparse { get; } = new();

    public List<NGram> NGrams { get; } = new(512);

    public float[] Dense { get; } = new float[512];

    public float[] Probabilities { get; } = new float[128];
}
