using Microsoft.ML.Data;

namespace Parley.Analysis.Classifier;

/// <summary>What ML.NET's engine writes: log-odds, probabilities of calibrated heads, or the distribution of a softmax head.</summary>
internal sealed class EngineOutput
{
    public VBuffer<float> Scores { get; set; }
}
