using Parley.Analysis.Formats;

namespace Parley.Scoring.Commands;

/// <summary>How files are to be read, and what of it decides the reports.</summary>
/// <param name="Columns">Path and content of the column mapping; "" for none.</param>
/// <param name="Roles">As typed; "" for none.</param>
internal sealed record ReadingSettings(ReadOptions Options, string Columns, string Roles)
{
    public static ReadingSettings None { get; } = new(ReadOptions.Default, "", "");
}
