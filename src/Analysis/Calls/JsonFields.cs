using System.Text.Json;

namespace Parley.Analysis.Calls;

/// <summary>The fields of one JSON object, read with checks; null and absent are the same, every mistake is reported with the field's path.</summary>
/// <param name="element">An object.</param>
/// <param name="prefix">The path of the object, with the dot: "turns[3].".</param>
/// <param name="report">Takes message and remedy.</param>
internal sealed class JsonFields(JsonElement element, string prefix, Action<string, string> report)
{
    /// <summary>Longer values are cut in messages.</summary>
    private const int ShownLength = 60;

    public string Path(string name) => prefix + name;

    public bool Has(string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text that is not blank.</summary>
    public string? Text(string name, bool required = false)
    {
        if (Find(name, required, JsonValueKind.String) is not { } value) return null;
        if (WellFormed(value, Path(name)) is not { } text) return null;
        if (!string.IsNullOrWhiteSpace(text)) return text;
        if (required) report($"{Path(name)} is empty", "Fill it in.");
        return null;
    }

    /// <summary>One of a list of keys.</summary>
    public string? Key(string name, IReadOnlyList<string> known, bool required = false)
    {
        if (Find(name, required, JsonValueKind.String) is not { } value) return null;
        var key = WellFormed(value, Path(name));
        return key is null || known.Contains(key) ? key : Unknown(Path(name), key, known);
    }

    /// <summary>A list of keys; null when absent. Those of <paramref name="misplaced"/> are known but wrong here, for the reason it gives.</summary>
    public IReadOnlyList<string>? Keys(string name, IReadOnlyList<string> known, (string What, IReadOnlyList<string> Keys)? misplaced = null)
    {
        if (!Has(name)) return null;
        var keys = Texts(name);
        foreach (var key in keys.Except(known))
        {
            if (misplaced is { } other && other.Keys.Contains(key))
            {
                report($"{Path(name)} has \"{key}\", {other.What}", "Correct the speaker or the act.");
            }
            else Unknown(Path(name), key, known);
        }
        return keys;
    }

    /// <summary>A list of texts; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (item, path) in Items(name))
        {
            if (item.ValueKind != JsonValueKind.String) report($"{path} is {Kind(item)}, not a text", "Give texts only.");
            else if (WellFormed(item, path) is { } text) texts.Add(text);
        }
        return texts;
    }

    /// <summary>The items of a list, each with its path.</summary>
    public IEnumerable<(JsonElement Item, string Path)> Items(string name)
    {
        if (Find(name, required: false, JsonValueKind.Array) is not { } list) yield break;
        var index = 0;
        foreach (var item in list.EnumerateArray()) yield return (item, $"{Path(name)}[{index++}]");
    }

    public JsonElement? Object(string name) => Find(name, required: false, JsonValueKind.Object);

    /// <summary>Milliseconds since the start of the call.</summary>
    public TimeSpan? Offset(string name)
    {
        if (Find(name, required: false, JsonValueKind.Number) is not { } value) return null;
        if (value.TryGetDouble(out var milliseconds) && milliseconds is >= 0 and < int.MaxValue) return TimeSpan.FromMilliseconds(milliseconds);
        report($"{Path(name)} is {value.GetRawText()}", $"Give milliseconds since the start of the call, 0 to {int.MaxValue}.");
        return null;
    }

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string name)
    {
        if (!Has(name)) return false;
        var value = element.GetProperty(name);
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        report($"{Path(name)} is {Kind(value)}", "Give true or false.");
        return false;
    }

    /// <summary>A number from 0 to 1.</summary>
    public double? Share(string name)
    {
        if (Find(name, required: false, JsonValueKind.Number) is not { } value) return null;
        if (value.TryGetDouble(out var share) && share is >= 0 and <= 1) return share;
        report($"{Path(name)} is {value.GetRawText()}", "Give a number from 0 to 1.");
        return null;
    }

    /// <summary>A value's kind in words.</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private JsonElement? Find(string name, bool required, JsonValueKind kind)
    {
        if (!Has(name))
        {
            if (required) report($"{Path(name)} is missing", "Add it.");
            return null;
        }
        var value = element.GetProperty(name);
        if (value.ValueKind == kind) return value;
        report($"{Path(name)} is {Kind(value)}", kind switch
        {
            JsonValueKind.String => "Give a text in quotes.",
            JsonValueKind.Array => "Give a list in square brackets.",
            JsonValueKind.Number => "Give a number.",
            _ => "Give an object in curly brackets.",
        });
        return null;
    }

    /// <summary>Half a surrogate pair, as "\ud83d" alone, is no text.</summary>
    private string? WellFormed(JsonElement value, string path)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            report($"{path} holds an incomplete \\u escape", "Write the character itself, or both halves of its pair.");
            return null;
        }
    }

    private string? Unknown(string path, string key, IReadOnlyList<string> known)
    {
        var shown = key.Length <= ShownLength ? key : key[..ShownLength] + "…";
        report($"{path} has the unknown value \"{shown}\"", $"Known: {string.Join(", ", known)}.");
        return null;
    }
}
