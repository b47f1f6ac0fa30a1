using Parley.Analysis.Formats.Tables;

namespace Parley.Analysis.Formats;

/// <summary>How input is to be read.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>Plain text is an after-call note, whatever it looks like.</summary>
    public bool ForceNote { get; init; }

    /// <summary>What the columns of tables hold; null: told from their names.</summary>
    public ColumnMapping? Columns { get; init; }

    /// <summary>What the user knows better about the speakers; null: nothing.</summary>
    public RoleCorrection? Roles { get; init; }

    /// <summary>In bytes. Longer lines, and longer files in the formats that hold one call, are an error.</summary>
    public int MaximumLineLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>Told of each file's stream when it is opened, so that a reader of large files can show how far it has come; it must not read from it.</summary>
    public Action<Stream>? Opened { get; init; }
}
