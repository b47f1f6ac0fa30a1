namespace Parley.Training.Card;

/// <summary>A named curve.</summary>
/// <param name="Points">In order of x; the weight (0 to 1) makes a point larger.</param>
internal sealed record ChartSeries(string Name, string Colour, IReadOnlyList<(double X, double Y, double Weight)> Points)
{
    public const string Blue = "#1f6fb4";
    public const string Orange = "#d9730d";
    public const string Grey = "#999999";
}
