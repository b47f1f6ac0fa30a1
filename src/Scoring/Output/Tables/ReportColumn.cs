using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Tables;

/// <summary>A column of the table with one row a call (docs/scoring.md).</summary>
/// <param name="Name">In snake_case, as in the report.</param>
/// <param name="ValueOf">A text, a long, a double, or null where the report says nothing.</param>
internal sealed record ReportColumn(string Name, ColumnKind Kind, Func<CallReport, object?> ValueOf);
