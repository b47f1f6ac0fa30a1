using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Reflection;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>Compares a JSON request with the message it should be: names that are no fields (transcoding would pass over them) and values of the wrong kind.</summary>
internal sealed class JsonFields(FieldProblems problems)
{
    public void Check(JsonElement element, MessageDescriptor message, string path = "")
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            var field = message.Fields.InDeclarationOrder().FirstOrDefault(field => field.JsonName == property.Name || field.Name == property.Name);
            if (field is null)
                problems.Add(name, $"Is no field. Send {string.Join(", ", message.Fields.InDeclarationOrder().Select(known => known.Name))}.");
            else if (property.Value.ValueKind != JsonValueKind.Null)
                CheckField(property.Value, field, name);
        }
    }

    private void CheckField(JsonElement value, FieldDescriptor field, string path)
    {
        if (field.IsMap)
            CheckMap(value, field, path);
        else if (field.IsRepeated)
            CheckList(value, field, path);
        else
            CheckValue(value, field, path);
    }

    private void CheckMap(JsonElement value, FieldDescriptor field, string path)
    {
        if (!Is(value, path, "an object", JsonValueKind.Object))
            return;
        foreach (var entry in value.EnumerateObject())
            CheckValue(entry.Value, field.MessageType.FindFieldByNumber(2), $"{path}[\"{entry.Name}\"]");
    }

    private void CheckList(JsonElement value, FieldDescriptor field, string path)
    {
        if (!Is(value, path, "a list", JsonValueKind.Array))
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            CheckValue(item, field, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
    }

    private void CheckValue(JsonElement value, FieldDescriptor field, string path)
    {
        switch (field.FieldType)
        {
            case FieldType.Message when Is(value, path, "an object", JsonValueKind.Object):
                Check(value, field.MessageType, path);
                break;
            case FieldType.String when Is(value, path, "a text", JsonValueKind.String) && !IsWellFormed(value):
                problems.Add(path, "Holds half a \\u pair. Send the character itself, or both halves.");
                break;
            case FieldType.Bool:
                Is(value, path, "true or false", JsonValueKind.True, JsonValueKind.False);
                break;
            case FieldType.Int32 when Is(value, path, "a whole number", JsonValueKind.Number) && !value.TryGetInt32(out _):
                problems.Add(path, $"Is no whole number up to {int.MaxValue}. Send one.");
                break;
            case FieldType.Int64 when Is(value, path, "a whole number", JsonValueKind.Number) && !value.TryGetInt64(out _):
                problems.Add(path, $"Is no whole number up to {long.MaxValue}. Send one.");
                break;
            case FieldType.Enum when Is(value, path, "a name", JsonValueKind.String) && field.EnumType.FindValueByName(value.GetString()) is null:
                problems.Add(path, $"Is unknown. Send {string.Join(", ", field.EnumType.Values.Select(known => known.Name))}.");
                break;
            case FieldType.Double:
                Is(value, path, "a number", JsonValueKind.Number);
                break;
        }
    }

    private bool Is(JsonElement value, string path, string wanted, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (kinds.Contains(value.ValueKind))
            return true;
        problems.Add(path, $"Is {KindOf(value)}. Send {wanted}.");
        return false;
    }

    private static bool IsWellFormed(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
