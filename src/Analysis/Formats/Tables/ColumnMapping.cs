using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Tables;

/// <summary>Which columns of a table hold what, where their names do not tell; read from YAML (docs/formats.md, Tables).</summary>
public sealed class ColumnMapping
{
    /// <summary>False: the columns have no names, and are called by their numbers from 1.</summary>
    internal bool HasHeader { get; init; } = true;

    internal IReadOnlyDictionary<TableColumn, string> Columns { get; init; } = new Dictionary<TableColumn, string>();

    /// <summary>"ms" or "s"; null: told from the times.</summary>
    internal string? Unit { get; init; }

    /// <summary>What the speaker column's values mean.</summary>
    internal IReadOnlyDictionary<string, Speaker> Roles { get; init; } = new Dictionary<string, Speaker>();

    /// <summary>Reads a mapping file: the mapping, or every mistake in it.</summary>
    public static (ColumnMapping? Mapping, IReadOnlyList<InputError> Errors) Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ColumnMappingFile.Load(path);
    }
}
