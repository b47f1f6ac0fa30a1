using System.Globalization;
using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>
/// A value in a recogniser's JSON that knows where it stands. Absent and null are the same, and numbers may stand in quotes. A field that
/// cannot be understood is a mistake where it costs words and a warning where it does not; fields that nobody asks for are passed over.
/// </summary>
internal sealed class JsonPlace
{
    private const int ShownLength = 60;
    private readonly JsonCalls _calls;
    private readonly JsonPlace? _parent;
    private readonly string _name;
    private readonly int _index;

    public JsonPlace(JsonElement element, JsonCalls calls)
        : this(element, calls, null, "", -1)
    {
    }

    private JsonPlace(JsonElement element, JsonCalls calls, JsonPlace? parent, string name, int index) =>
        (Element, _calls, _parent, _name, _index) = (element, calls, parent, name, index);

    public JsonElement Element { get; }

    /// <summary>"results.items[3]"; "the object" for the root.</summary>
    public string Path => _parent is null ? "the object" : PathOf(_parent, _name) + (_index < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"[{_index}]"));

    public void Fail(string name, string message, string remedy) => _calls.Fail($"{PathOf(this, name)} {message}", remedy);

    public void Warn(string name, string message, string remedy) => _calls.Warn($"{PathOf(this, name)} {message}", remedy);

    public bool Has(string name) => Element.Has(name);

    /// <summary>An object below this one, in which words stand.</summary>
    public JsonPlace? Object(params ReadOnlySpan<string> names)
    {
        if (Find(names) is not var (value, name))
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new JsonPlace(value, _calls, this, name, -1);
        Fail(name, $"is {JsonFields.Kind(value)}, not an object", "Give the recogniser's output as it was written.");
        return null;
    }

    /// <summary>An object below this one that tells of a turn or a call, but holds no words.</summary>
    public JsonPlace? Detail(string name)
    {
        if (Find(name) is not var (value, _) || value.ValueKind == JsonValueKind.Object)
            return Object(name);
        Warn(name, $"is {JsonFields.Kind(value)}, not an object", "It is passed over.");
        return null;
    }

    /// <summary>The objects of a list in which words stand; none when it is absent.</summary>
    public IEnumerable<JsonPlace> Objects(params ReadOnlySpan<string> names) => Find(names) is var (value, name) ? ObjectsOf(value, name, "") : [];

    /// <summary>The objects of a list that tells of turns or calls, but holds no words.</summary>
    public IEnumerable<JsonPlace> Details(string name) => Find(name) is var (value, _) ? ObjectsOf(value, name, "It is passed over.") : [];

    /// <summary>What was said. That the field is there at all is required.</summary>
    public string Words(params ReadOnlySpan<string> names)
    {
        if (Find(names) is not var (value, name))
            _calls.Fail($"{PathOf(this, names[0])} is missing", "Give the recogniser's output as it was written.");
        else if (value.ValueKind != JsonValueKind.String)
            Fail(name, $"is {JsonFields.Kind(value)}, not a text", "Give the recogniser's output as it was written.");
        else
            return TextOf(value, name) ?? "";
        return "";
    }

    /// <summary>A name, an id or a key, which may be a number; null when absent or blank.</summary>
    public string? Label(params ReadOnlySpan<string> names)
    {
        if (Find(names) is not var (value, name))
            return null;
        if (value.ValueKind is JsonValueKind.Number)
            return value.GetRawText();
        if (value.ValueKind == JsonValueKind.String)
            return TextOf(value, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        Warn(name, $"is {JsonFields.Kind(value)}, not a text or a number", "It is passed over.");
        return null;
    }

    /// <summary>A number, in quotes or not; null when absent or blank.</summary>
    public double? Number(params ReadOnlySpan<string> names)
    {
        if (Find(names) is not var (value, name) || value.IsText(""))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number))
            return number;
        if (value.ValueKind == JsonValueKind.String && double.TryParse(TextOf(value, name), NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number))
            return number;
        Warn(name, $"is {Shown(value)}, not a number", "It is passed over.");
        return null;
    }

    /// <summary>Since the start of the call; null when absent.</summary>
    public TimeSpan? Time(TimeUnit unit, params ReadOnlySpan<string> names)
    {
        if (Find(names) is not var (value, name) || value.IsText(""))
            return null;
        var time = value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDouble(out var number) => JsonTime.Offset(number, unit),
            JsonValueKind.String when TextOf(value, name) is { } text => JsonTime.Offset(text, unit),
            _ => null,
        };
        if (time is null)
            Warn(name, $"is {Shown(value)}, not a time within a call", "It is passed over; correct it to have it used.");
        return time;
    }

    /// <summary>A confidence in [0, 1]; null when absent, or on another scale.</summary>
    public double? Share(params ReadOnlySpan<string> names) => Number(names) is >= 0 and <= 1 and var share ? share : null;

    /// <summary>The mean of a confidence that stands with each word; null when it does with none.</summary>
    public double? MeanShare(string list, params ReadOnlySpan<string> names)
    {
        var (sum, count) = (0.0, 0);
        foreach (var item in Details(list))
        {
            if (item.Share(names) is { } share)
                (sum, count) = (sum + share, count + 1);
        }
        return count > 0 ? sum / count : null;
    }

    /// <summary>JSON within a text, or as it should be: in place of the text.</summary>
    public JsonPlace? Inner(string name)
    {
        if (Find(name) is not var (value, _))
            return null;
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            return new JsonPlace(value, _calls, this, name, -1);
        if (value.ValueKind == JsonValueKind.String && TextOf(value, name) is { } text)
            return Parsed(text, name);
        Fail(name, $"is {JsonFields.Kind(value)}, not JSON in a text", "Give the recogniser's output as it was written.");
        return null;
    }

    /// <summary>The objects of a value that is a list itself.</summary>
    public IEnumerable<JsonPlace> Items() => _parent is null ? [] : ObjectsOf(Element, "", "");

    private JsonPlace? Parsed(string text, string name)
    {
        try
        {
            using var document = StrictJson.Parse(text);
            return new JsonPlace(document.RootElement.Clone(), _calls, this, name, -1);
        }
        catch (JsonException failure)
        {
            Fail(name, $"holds {StrictJson.Explain(failure)}", "Give the recogniser's output as it was written.");
            return null;
        }
    }

    /// <param name="passedOver">What a warning says of that which is no object; "": it is a mistake.</param>
    private IEnumerable<JsonPlace> ObjectsOf(JsonElement list, string name, string passedOver)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Report($"{PathOf(this, name)} is {JsonFields.Kind(list)}, not a list", passedOver);
            yield break;
        }
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var place = new JsonPlace(item, _calls, this, name, index++);
            if (item.ValueKind == JsonValueKind.Object)
                yield return place;
            else
                Report($"{place.Path} is {JsonFields.Kind(item)}, not an object", passedOver);
        }
    }

    private void Report(string message, string passedOver)
    {
        if (passedOver.Length == 0)
            _calls.Fail(message, "Give the recogniser's output as it was written.");
        else
            _calls.Warn(message, passedOver);
    }

    private (JsonElement Value, string Name)? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Element.Find(name) is { } value)
                return (value, name);
        }
        return null;
    }

    private string? TextOf(JsonElement value, string name)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            Fail(name, "holds an incomplete \\u escape", "Write the character itself, or both halves of its pair.");
            return null;
        }
    }

    private static string PathOf(JsonPlace place, string name) =>
        place._parent is null ? name.Length == 0 ? place.Path : name : name.Length == 0 ? place.Path : $"{place.Path}.{name}";

    private static string Shown(JsonElement value) =>
        value.GetRawText() is var raw && raw.Length <= ShownLength ? raw : raw[..ShownLength] + "…";
}
