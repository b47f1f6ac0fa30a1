using System.Text.Json;
using Parley.Benchmarks.Rules;

// NAME --json prints one JSON object with the figures.
var shortForms = new Dictionary<string, Func<object>>(StringComparer.Ordinal)
{
    ["rules"] = RulesRun.Measure,
};
if (args is [var name, "--json"] && shortForms.TryGetValue(name, out var measure))
{
    Console.WriteLine(JsonSerializer.Serialize(measure(), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }));
    return 0;
}
Console.Error.WriteLine($"usage: Benchmarks ({string.Join('|', shortForms.Keys)}) --json");
return 2;
