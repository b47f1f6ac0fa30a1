using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>One call or note of an input, or one mistake in it.</summary>
public readonly record struct ReadItem
{
    private readonly IReadOnlyList<InputError>? _warnings;

    /// <summary>Null when there is an <see cref="Error"/>.</summary>
    public CallInput? Call { get; init; }

    /// <summary>Null when there is a <see cref="Call"/>. A call with a mistake that costs words is not read.</summary>
    public InputError? Error { get; init; }

    /// <summary>What was lost of the <see cref="Call"/> besides words (a time that cannot be, a heading that was passed over); mostly empty.</summary>
    public IReadOnlyList<InputError> Warnings
    {
        get => _warnings ?? [];
        init => _warnings = value;
    }
}
