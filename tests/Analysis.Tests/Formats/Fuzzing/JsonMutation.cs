using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Analysis.Tests.Formats.Fuzzing;

/// <summary>Damages JSON that stays JSON: values of another kind or size, missing and repeated items, also in JSON within texts. Lines of JSON are damaged one by one.</summary>
internal static class JsonMutation
{
    /// <summary>Becomes half a surrogate pair, which a JSON writer would refuse.</summary>
    private const string Half = "@half@";

    private static readonly string[] Values =
    [
        "null", "true", "\"\"", "\" \"", "0", "-1", "1e308", "1e-320", "99999999999999999999999", "0.5", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"a\":{}}", $"\"{Half}\"", "\"\\u0000\"", "\"PT\"", "\"P1Y\"", "\"NaN\"",
        "\"-5s\"", "\"99999999:00:00\"", "\"[]\"", "\"{\\\"lattice\\\":[{}]}\"", "\"AGENT\"", "\"客户\"", $"\"{new string('长', 21_000)}\"", $"\"{new string('x', 300)}\"", $"{new string('[', 60)}{new string(']', 60)}",
    ];

    /// <summary>Null for what is no JSON.</summary>
    public static byte[]? Mutate(byte[] original, Random random)
    {
        var text = Encoding.UTF8.GetString(original);
        if (Parse(text) is { } document)
            return Encode(Mutated(document, random).ToJsonString());
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var index = random.Next(lines.Length);
        if (lines.Length < 2 || Parse(lines[index]) is not { } line)
            return null;
        lines[index] = Mutated(line, random).ToJsonString();
        return Encode(string.Join('\n', lines));
    }

    private static byte[] Encode(string json) => Encoding.UTF8.GetBytes(json.Replace(Half, "\\ud83d", StringComparison.Ordinal));

    private static JsonNode Mutated(JsonNode root, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var holders = Holders(root).ToList();
            if (holders.Count > 0)
                Change(holders[random.Next(holders.Count)], random);
        }
        return root;
    }

    private static void Change(JsonNode holder, Random random)
    {
        if (holder is JsonArray list)
            ChangeList(list, random);
        else if (holder.AsObject() is { Count: > 0 } fields && fields.ElementAt(random.Next(fields.Count)) is var (name, value))
        {
            if (random.Next(5) == 0)
                fields.Remove(name);
            else if (value is JsonValue text && text.TryGetValue<string>(out var inner) && Parse(inner) is { } nested && nested is JsonObject or JsonArray)
                fields[name] = Mutated(nested, random).ToJsonString();
            else
                fields[name] = Value(random);
        }
    }

    private static void ChangeList(JsonArray list, Random random)
    {
        if (list.Count == 0 || random.Next(3) == 0)
            list.Add(Value(random));
        else if (random.Next(3) == 0)
            list.RemoveAt(random.Next(list.Count));
        else
            list.Add(list[random.Next(list.Count)]?.DeepClone());
    }

    private static JsonNode? Value(Random random) => JsonNode.Parse(Values[random.Next(Values.Length)]);

    private static IEnumerable<JsonNode> Holders(JsonNode? node)
    {
        if (node is not (JsonObject or JsonArray))
            yield break;
        yield return node;
        var children = node is JsonObject fields ? fields.Select(field => field.Value) : node.AsArray();
        foreach (var holder in children.SelectMany(Holders))
            yield return holder;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) is { } node and (JsonObject or JsonArray) ? node : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
