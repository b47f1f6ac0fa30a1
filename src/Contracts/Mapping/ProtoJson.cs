using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Parley.Contracts.Mapping;

/// <summary>
/// Writes a message as <see cref="JsonFormatter"/> does with proto field names and default values, several times faster: straight into bytes,
/// the names encoded once. A field that joins a message is written without a change here.
/// </summary>
internal static class ProtoJson
{
    private static readonly ConcurrentDictionary<MessageDescriptor, Field[]> Plans = [];

    /// <exception cref="NotSupportedException">The message holds bytes or a message of google.protobuf, which have a JSON form of their own.</exception>
    public static void Write(Utf8JsonWriter json, IMessage message)
    {
        json.WriteStartObject();
        foreach (var field in Plans.GetOrAdd(message.Descriptor, PlanOf))
        {
            if (field.Descriptor.HasPresence && !field.Descriptor.Accessor.HasValue(message))
                continue;
            json.WritePropertyName(field.Name);
            var value = field.Descriptor.Accessor.GetValue(message);
            if (field.Descriptor.IsMap)
                WriteMap(json, field.Descriptor.MessageType.FindFieldByNumber(2), (IDictionary)value);
            else if (field.Descriptor.IsRepeated)
                WriteList(json, field.Descriptor, (IList)value);
            else
                WriteValue(json, field.Descriptor, value);
        }
        json.WriteEndObject();
    }

    private static Field[] PlanOf(MessageDescriptor message) => message.File.Package.StartsWith("google.protobuf", StringComparison.Ordinal)
        ? throw new NotSupportedException($"{message.FullName} has a JSON form of its own.")
        : [.. message.Fields.InFieldNumberOrder().Select(field => new Field(JsonEncodedText.Encode(field.Name), field))];

    private static void WriteList(Utf8JsonWriter json, FieldDescriptor field, IList values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            WriteValue(json, field, value!);
        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, FieldDescriptor field, IDictionary entries)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in entries)
        {
            json.WritePropertyName(entry.Key is bool flag ? (flag ? "true" : "false") : Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
            WriteValue(json, field, entry.Value!);
        }
        json.WriteEndObject();
    }

    /// <summary>64-bit numbers are texts in a message's JSON form, since JavaScript would round them.</summary>
    private static void WriteValue(Utf8JsonWriter json, FieldDescriptor field, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case int number when field.FieldType == FieldType.Enum: WriteEnum(json, field, number); break;
            case int number: json.WriteNumberValue(number); break;
            case uint number: json.WriteNumberValue(number); break;
            case long or ulong: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            case double number: WriteNumber(json, number); break;
            case float number: WriteNumber(json, number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case Enum constant: WriteEnum(json, field, Convert.ToInt32(constant, CultureInfo.InvariantCulture)); break;
            case IMessage message: Write(json, message); break;
            default: throw new NotSupportedException($"{field.FullName} is a {value.GetType().Name}.");
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
            json.WriteNumberValue(number);
        else
            json.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteNumber(Utf8JsonWriter json, float number)
    {
        if (float.IsFinite(number))
            json.WriteNumberValue(number);
        else
            WriteNumber(json, (double)number);
    }

    private static void WriteEnum(Utf8JsonWriter json, FieldDescriptor field, int number)
    {
        if (field.EnumType.FindValueByNumber(number) is { } known)
            json.WriteStringValue(known.Name);
        else
            json.WriteNumberValue(number);
    }

    private sealed record Field(JsonEncodedText Name, FieldDescriptor Descriptor);
}
