using Parley.Analysis.Calls;

namespace Parley.Training.Data.Variety;

/// <summary>Something that makes the data less varied than its size says.</summary>
/// <param name="IsMistake">The data is refused; else a warning for the author.</param>
/// <param name="Error">Place, what, remedy.</param>
internal sealed record VarietyFinding(bool IsMistake, InputError Error)
{
    private const int ShownLength = 40;

    public static VarietyFinding At(LabelledCall call, bool isMistake, string message, string remedy) =>
        new(isMistake, CallPlace.Error(call, message, remedy));

    /// <summary>A text as it is quoted in a message.</summary>
    public static string Quote(string text) => text.Length <= ShownLength ? $"\"{text}\"" : $"\"{text[..ShownLength]}…\"";

    /// <summary>Where the other items of a group are: the first three, and how many more.</summary>
    public static string Places(IReadOnlyCollection<LabelledCall> others)
    {
        var shown = string.Join(", ", others.Take(3).Select(call => $"{call.Id} ({Path.GetFileName(call.Location)})"));
        return others.Count > 3 ? $"{shown} and {others.Count - 3} more" : shown;
    }
}
