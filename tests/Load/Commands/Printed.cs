using System.Globalization;
using System.Text.Json;

namespace Parley.Load.Commands;

/// <summary>Figures on standard output.</summary>
internal static class Printed
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>As one JSON object, or a line for each figure; returns the exit code.</summary>
    public static int Write(object figures, bool asJson)
    {
        var text = JsonSerializer.Serialize(figures, Json);
        if (asJson)
        {
            Console.WriteLine(text);
            return 0;
        }
        using var document = JsonDocument.Parse(text);
        foreach (var figure in document.RootElement.EnumerateObject())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.Name.Replace('_', ' '),-32}{figure.Value}"));
        return 0;
    }
}
