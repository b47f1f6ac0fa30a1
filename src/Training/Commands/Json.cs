using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parley.Training.Commands;

/// <summary>JSON as the commands print it: indented, Chinese readable.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(JsonNode node, TextWriter output) => output.WriteLine(node.ToJsonString(Indented));
}
