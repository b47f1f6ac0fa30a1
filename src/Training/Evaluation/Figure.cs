using System.Globalization;
using System.Text.Json.Nodes;

namespace Parley.Training.Evaluation;

/// <summary>A figure as people and programs read it; one that is undefined is a dash or null, never zero.</summary>
internal static class Figure
{
    public static string Show(double? value, string format = "0.000") => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";

    public static string Show(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static JsonNode? Json(double? value) => value is { } number ? JsonValue.Create(Math.Round(number, 4)) : null;

    /// <summary>How many in a hundred; null without any.</summary>
    public static double? Per100(int part, int whole) => whole == 0 ? null : 100.0 * part / whole;
}
