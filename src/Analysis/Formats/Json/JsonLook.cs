using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Looks at JSON whose kind is not known yet: nothing here throws or reports.</summary>
internal static class JsonLook
{
    public static bool Has(this JsonElement element, string name) => element.Find(name) is not null;

    public static bool HasList(this JsonElement element, string name) => element.Find(name)?.ValueKind == JsonValueKind.Array;

    public static bool HasObject(this JsonElement element, string name) => element.Find(name)?.ValueKind == JsonValueKind.Object;

    public static bool HasText(this JsonElement element, string name) => element.Find(name)?.ValueKind == JsonValueKind.String;

    public static bool HasNumber(this JsonElement element, string name) => element.Find(name)?.ValueKind == JsonValueKind.Number;

    /// <summary>Whether a field is that very text.</summary>
    public static bool Is(this JsonElement element, string name, string text) => element.Find(name) is { } value && value.IsText(text);

    /// <summary>Whether a value is that very text; half a surrogate pair is none.</summary>
    public static bool IsText(this JsonElement value, string text)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.ValueEquals(text);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>True, or "true".</summary>
    public static bool IsTrue(this JsonElement element, string name) => element.Find(name)?.ValueKind == JsonValueKind.True || element.Is(name, "true");

    /// <summary>A field that is there and not null.</summary>
    public static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    /// <summary>The first object of a list, by which the list's kind is told.</summary>
    public static JsonElement? First(this JsonElement element, string name)
    {
        if (element.Find(name) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0)
            return null;
        var first = list[0];
        return first.ValueKind == JsonValueKind.Object ? first : null;
    }
}
