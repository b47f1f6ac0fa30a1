namespace Parley.Analysis.Calls;

/// <summary>What the agent did with an objection.</summary>
public enum ObjectionAnswer
{
    /// <summary>No agent turn has followed.</summary>
    Open,

    /// <summary>Taken up: accepted, asked about, answered with facts or a next step.</summary>
    Answered,

    /// <summary>Answered by a forbidden response.</summary>
    Violated,

    /// <summary>The agent went on with something else.</summary>
    PassedBy,
}
