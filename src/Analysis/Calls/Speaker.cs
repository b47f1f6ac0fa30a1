namespace Parley.Analysis.Calls;

/// <summary>Who speaks a turn.</summary>
public enum Speaker
{
    /// <summary>Not given and not (yet) inferred.</summary>
    Unknown,

    /// <summary>The side that sells or serves.</summary>
    Agent,

    /// <summary>The side that buys or complains.</summary>
    Customer,
}
