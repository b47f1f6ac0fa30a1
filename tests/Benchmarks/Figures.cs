using System.Diagnostics;
using System.Text.Json;

namespace Parley.Benchmarks;

/// <summary>Measuring and printing.</summary>
internal static class Figures
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>One line.</summary>
    public static string Format(object figures) => JsonSerializer.Serialize(figures, Json);

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Microseconds of one of <paramref name="count"/> equal parts of some work.</summary>
    public static double Microseconds(int count, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
    }
}
