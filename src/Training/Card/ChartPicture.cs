using System.Globalization;

namespace Parley.Training.Card;

/// <summary>Curves over a square from 0 to 1 upwards; the x axis has its own range.</summary>
internal static class ChartPicture
{
    private const double Left = 56, Top = 36, Side = 300, Legend = 18;
    private const int Ticks = 5;

    /// <param name="largestX">The right end of the x axis, which begins at 0.</param>
    /// <param name="hasDiagonal">Draws the line of perfect calibration.</param>
    public static SvgPicture Of(string title, string xTitle, string yTitle, double largestX, IReadOnlyList<ChartSeries> series, bool hasDiagonal = false)
    {
        var picture = new SvgPicture(Left + Side + 24, Top + Side + 48 + (Legend * series.Count), title);
        Axes(picture, xTitle, yTitle, largestX);
        if (hasDiagonal)
            picture.Line(Left, Top + Side, Left + Side, Top, ChartSeries.Grey, isDashed: true);
        for (var i = 0; i < series.Count; i++)
        {
            var places = series[i].Points.Select(point => (X: Left + (Side * point.X / largestX), Y: Top + (Side * (1 - point.Y)), point.Weight)).ToList();
            picture.Curve(places.Select(place => (place.X, place.Y)), series[i].Colour);
            foreach (var (x, y, weight) in places)
                picture.Circle(x, y, 3 + (5 * weight), series[i].Colour);
            var legend = Top + Side + 44 + (Legend * i);
            picture.Rectangle(Left, legend - 8, 12, 8, series[i].Colour);
            picture.Text(Left + 18, legend, series[i].Name);
        }
        return picture;
    }

    private static void Axes(SvgPicture picture, string xTitle, string yTitle, double largestX)
    {
        for (var tick = 0; tick <= Ticks; tick++)
        {
            var share = (double)tick / Ticks;
            picture.Line(Left, Top + (Side * share), Left + Side, Top + (Side * share), "#dddddd");
            picture.Text(Left - 6, Top + (Side * (1 - share)) + 4, share.ToString("0.0", CultureInfo.InvariantCulture), "end");
            picture.Text(Left + (Side * share), Top + Side + 14, (share * largestX).ToString(largestX > Ticks ? "0" : "0.##", CultureInfo.InvariantCulture), "middle");
        }
        picture.Line(Left, Top, Left, Top + Side, ChartSeries.Grey);
        picture.Line(Left, Top + Side, Left + Side, Top + Side, ChartSeries.Grey);
        picture.Text(Left + (Side / 2), Top + Side + 28, xTitle, "middle");
        picture.Text(4, Top - 6, yTitle);
    }
}
