using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>The checks of one message's fields. A path is only put together when something is wrong: a transcript may have 20,000 turns.</summary>
/// <param name="Problems">Takes what is wrong.</param>
/// <param name="Prefix">The message's path: "transcript.turns".</param>
/// <param name="Index">Its place in a list.</param>
internal readonly record struct FieldScope(FieldProblems Problems, string Prefix, int? Index = null)
{
    /// <summary>Longer values are cut in descriptions.</summary>
    private const int ShownLength = 40;

    public void Add(string field, string description) => Problems.Add(Path(field), description);

    public string Path(string field) =>
        Index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}[{index}].{field}") : $"{Prefix}.{field}";

    public string Required(string field, string value, int maximum)
    {
        if (string.IsNullOrWhiteSpace(value))
            Add(field, "Is empty. Fill it in.");
        else
            CheckLength(field, value, maximum);
        return value;
    }

    /// <summary>Null when empty.</summary>
    public string? Optional(string field, string value, int maximum)
    {
        CheckLength(field, value, maximum);
        return value.Length == 0 ? null : value;
    }

    public Speaker Speaker(string field, string value)
    {
        if (!SpeakerKeys.TryParse(value, out var speaker))
            Add(field, $"Is \"{Shown(value)}\". Send \"agent\" or \"customer\", or leave it empty for the role to be inferred.");
        return speaker;
    }

    /// <summary>Start and end since the start of the call, from milliseconds.</summary>
    public (TimeSpan? Start, TimeSpan? End) Times(int? startMs, int? endMs)
    {
        CheckOffset("start_ms", startMs);
        CheckOffset("end_ms", endMs);
        if (startMs is { } start && endMs is { } end && start >= 0 && end >= 0 && end < start)
            Add("end_ms", string.Create(CultureInfo.InvariantCulture, $"Is {end}, before start_ms ({start}). Send the end of the same words, or leave it out."));
        return (Offset(startMs), Offset(endMs));
    }

    public double? Confidence(string field, double? value)
    {
        if (value is { } confidence && !(confidence is >= 0 and <= 1))
            Add(field, string.Create(CultureInfo.InvariantCulture, $"Is {confidence}. Send a number from 0 to 1, or leave it out."));
        return value;
    }

    /// <summary>A value as a description may show it.</summary>
    public static string Shown(string value) => value.Length <= ShownLength ? value : value[..ShownLength] + "…";

    private void CheckLength(string field, string value, int maximum)
    {
        if (value.Length > maximum)
            Add(field, string.Create(CultureInfo.InvariantCulture, $"Has {value.Length} characters. Send at most {maximum}."));
    }

    private void CheckOffset(string field, int? milliseconds)
    {
        if (milliseconds < 0)
            Add(field, string.Create(CultureInfo.InvariantCulture, $"Is {milliseconds}. Send milliseconds since the start of the call, or leave it out."));
    }

    private static TimeSpan? Offset(int? milliseconds) => milliseconds is { } value ? TimeSpan.FromMilliseconds(value) : null;
}
