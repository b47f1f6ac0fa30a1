using System.Text.Json.Nodes;
using Google.Protobuf;
using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>Whether two reports are the same. Nothing is left out: ids, probabilities and versions have to be equal too.</summary>
internal static class ReportDifference
{
    /// <summary>Null when they are the same; otherwise the place and the two values.</summary>
    public static string? Of(CallReport expected, CallReport actual) => Of("$", Json(expected), Json(actual));

    private static JsonNode? Json(CallReport report) => JsonNode.Parse(JsonFormatter.Default.Format(report));

    private static string? Of(string place, JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject left, JsonObject right) => left.Select(field => field.Key).Union(right.Select(field => field.Key))
            .Select(key => Of($"{place}.{key}", left[key], right[key])).FirstOrDefault(difference => difference is not null),
        (JsonArray left, JsonArray right) when left.Count == right.Count => left
            .Select((item, index) => Of($"{place}[{index}]", item, right[index])).FirstOrDefault(difference => difference is not null),
        _ => JsonNode.DeepEquals(expected, actual) ? null : $"{place}: {Short(expected)} in the undisturbed report, {Short(actual)} here",
    };

    private static string Short(JsonNode? node)
    {
        const int most = 120;
        var text = node?.ToJsonString() ?? "nothing";
        return text.Length <= most ? text : text[..most] + "…";
    }
}
