namespace Parley.Analysis.Formats.Json;

/// <summary>Results that are not there yet, or never will be.</summary>
internal static class RecogniserStatus
{
    /// <summary>Reports a status other than done.</summary>
    /// <param name="reason">What the recogniser says about it.</param>
    public static void Require(JsonPlace place, string name, string? reason, params ReadOnlySpan<string> done)
    {
        if (place.Label(name) is not { } status)
            return;
        foreach (var word in done)
        {
            if (string.Equals(status, word, StringComparison.OrdinalIgnoreCase))
                return;
        }
        place.Fail(name, $"is \"{Short(status)}\"{(reason is null ? "" : $" ({Short(reason)})")}: the recogniser has not finished, or failed", "Fetch the finished result.");
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
