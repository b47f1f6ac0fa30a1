namespace Parley.Analysis.Formats.Tables;

/// <summary>What a column of a table of calls holds.</summary>
internal enum TableColumn
{
    /// <summary>Which call the row is, or belongs to.</summary>
    Call,

    /// <summary>The turn's place in its call.</summary>
    Order,

    /// <summary>The role, name or voice that speaks the turn.</summary>
    Speaker,

    /// <summary>What is said in the turn.</summary>
    Text,

    Start,

    End,

    /// <summary>The recogniser's, in [0, 1].</summary>
    Confidence,

    /// <summary>A whole call, as plain text.</summary>
    Dialogue,

    /// <summary>An after-call note.</summary>
    Note,

    /// <summary>The agent's number or name.</summary>
    Agent,

    /// <summary>The customer's number or name.</summary>
    Customer,

    Language,
}
