namespace Parley.Scoring.Output.Tables;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>A 64-bit whole number.</summary>
    Count,

    /// <summary>A double.</summary>
    Number,
}
