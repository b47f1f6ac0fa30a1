using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>One call or note of an input, or one mistake in it.</summary>
public readonly record struct ReadItem
{
    /// <summary>Null when there is an <see cref="Error"/>.</summary>
    public CallInput? Call { get; init; }

    /// <summary>Null when there is a <see cref="Call"/>.</summary>
    public InputError? Error { get; init; }
}
