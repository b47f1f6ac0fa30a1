namespace Parley.Analysis.Classifier;

/// <summary>How a group's scores become probabilities.</summary>
public enum HeadLink
{
    /// <summary>Each label for itself: any number may hold.</summary>
    Sigmoid,

    /// <summary>Each label for itself, by models that give probabilities: any number may hold.</summary>
    Calibrated,

    /// <summary>One label of all.</summary>
    Softmax,
}
