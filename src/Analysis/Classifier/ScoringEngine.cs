namespace Parley.Analysis.Classifier;

/// <summary>What computes a model's scores. They are the same within 1e-5; the speed is not.</summary>
public enum ScoringEngine
{
    /// <summary>Flat tables made from the trained models.</summary>
    Compiled,

    /// <summary>ML.NET's own engine: the fallback for a model that cannot be compiled or whose compiled form scores otherwise.</summary>
    MlNet,
}
