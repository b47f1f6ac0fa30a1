namespace Parley.Analysis.Calls;

/// <summary>A turn of a labelled call. A null list means <em>not labelled</em>, an empty one <em>labelled, none</em>.</summary>
public sealed record LabelledTurn
{
    public required Speaker Speaker { get; init; }

    public required string Text { get; init; }

    public TimeSpan? StartOffset { get; init; }

    public TimeSpan? EndOffset { get; init; }

    public IReadOnlyList<string>? Acts { get; init; }

    /// <summary>Only on agents' turns.</summary>
    public IReadOnlyList<string>? Violations { get; init; }
}
