namespace Parley.Analysis.Classifier;

/// <summary>The groups of heads over after-call notes.</summary>
public enum NoteHead
{
    Personality,
    Stage,

    /// <summary>Reported customer acts and admitted violations.</summary>
    Acts,
}
