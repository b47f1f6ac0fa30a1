using System.Globalization;

namespace Parley.Training.Card;

/// <summary>A confusion matrix: rows are the truth, columns what was found; the darker a cell, the larger its share of the row.</summary>
internal static class ConfusionPicture
{
    private const double Left = 110, Top = 84, Cell = 44;

    /// <param name="counts">Rows: truth, columns: result, in the order of the labels.</param>
    public static SvgPicture Of(string title, IReadOnlyList<string> labels, int[,] counts)
    {
        var picture = new SvgPicture(Left + (Cell * labels.Count) + 16, Top + (Cell * labels.Count) + 16, title);
        for (var column = 0; column < labels.Count; column++)
        {
            // Names are too long to stand side by side: on two heights in turn.
            picture.Text(Left + (Cell * (column + 0.5)), Top - (column % 2 == 0 ? 8 : 24), labels[column], "middle", 10);
        }
        picture.Text(Left - 8, Top - 24, "found:", "end");
        for (var row = 0; row < labels.Count; row++)
        {
            picture.Text(Left - 8, Top + (Cell * (row + 0.5)) + 4, labels[row], "end");
            var total = Enumerable.Range(0, labels.Count).Sum(column => counts[row, column]);
            for (var column = 0; column < labels.Count; column++)
                Draw(picture, row, column, counts[row, column], total);
        }
        return picture;
    }

    private static void Draw(SvgPicture picture, int row, int column, int count, int total)
    {
        var share = total == 0 ? 0 : (double)count / total;
        picture.Rectangle(Left + (Cell * column), Top + (Cell * row), Cell - 1, Cell - 1, Shade(share, row == column));
        if (count > 0)
        {
            picture.Text(
                Left + (Cell * (column + 0.5)), Top + (Cell * (row + 0.5)) + 4, count.ToString(CultureInfo.InvariantCulture), "middle", 12,
                share > 0.55 ? "#ffffff" : "#222222");
        }
    }

    /// <summary>From pale grey to blue (right) or orange (wrong).</summary>
    private static string Shade(double share, bool isRight)
    {
        var (red, green, blue) = isRight ? (31, 111, 180) : (217, 115, 13);
        static int Mix(int full, double share) => (int)Math.Round(244 + ((full - 244) * share));
        return $"#{Mix(red, share):x2}{Mix(green, share):x2}{Mix(blue, share):x2}";
    }
}
