using Microsoft.ML.Data;

namespace Parley.Analysis.Classifier;

/// <summary>A vector as ML.NET's engine reads it.</summary>
internal sealed class EngineInput
{
    public VBuffer<float> Features { get; set; }
}
