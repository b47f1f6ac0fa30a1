using System.Globalization;
using System.Text.Json;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>Reads vendors' JSON as it comes: names in any case, numbers as numbers or as texts, and what is missing or of another kind as null.</summary>
internal static class VendorJson
{
    public static JsonElement? Get(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        if (element.TryGetProperty(name, out var exact))
            return exact;
        foreach (var property in element.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }
        return null;
    }

    public static bool Has(this JsonElement element, string name) => element.Get(name) is not null;

    /// <summary>A text; a number as it stands.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name) is { } value ? value.ValueKind switch
    {
        JsonValueKind.String => WellFormed(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    public static double? Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    public static bool? Flag(this JsonElement element, string name) => element.Get(name) is { } value ? value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetRawText() != "0",
        _ => null,
    } : null;

    /// <summary>None when it is no list.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) => element.Get(name).Items();

    /// <summary>Half a surrogate pair is no text.</summary>
    private static string? WellFormed(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
