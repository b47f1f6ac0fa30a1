using System.Globalization;

namespace Parley.Scoring.Output.Html;

/// <summary>Figures by day, or by week when there are many days. Days without a call are not drawn; nothing is made up between.</summary>
internal static class TrendSection
{
    private const int MostDays = 45;
    private const int DaysOfAWeek = 7;

    public static void Write(HtmlText html, Overview overview)
    {
        html.Raw("<section id=\"trends\">").WordIn("h2", "trends", "");
        var dated = overview.Days.Values.Sum(day => day.Calls);
        if (overview.Days.Count < 2)
            html.WordIn("p", dated == 0 ? "no_dates" : "one_date", " class=\"none\"", dated == 0 ? "" : Day(overview.Days.First().Key));
        else
            WriteCharts(html, overview, dated);
        html.Raw("</section>\n");
    }

    private static void WriteCharts(HtmlText html, Overview overview, int dated)
    {
        var isByWeek = overview.Days.Count > MostDays;
        var points = overview.Days.GroupBy(day => isByWeek ? Monday(day.Key) : day.Key).Select(group => (Day: group.Key, Tallies: group.Select(day => day.Value).ToList())).ToList();
        html.Raw("<p class=\"hint\">").Word(isByWeek ? "by_week" : "by_day").Raw(" ").Word("dated", HtmlText.Number(dated), HtmlText.Number(overview.All.Calls)).Raw("</p><div class=\"trends\">");
        TrendChart.Write(html, "rate", [.. points.Select(point => (point.Day, Rate(point.Tallies)))], null, "bad");
        TrendChart.Write(html, "mean_score", [.. points.Select(point => (point.Day, Score(point.Tallies)))], 100, "good");
        TrendChart.Write(html, "calls", [.. points.Select(point => (point.Day, (double?)point.Tallies.Sum(tally => tally.Calls)))], null, "plain");
        html.Raw("</div>");
    }

    private static double? Rate(List<Tally> tallies)
    {
        var turns = tallies.Sum(tally => tally.AgentTurns);
        return turns == 0 ? null : 100.0 * tallies.Sum(tally => tally.Violations) / turns;
    }

    /// <summary>Days with more calls weigh more.</summary>
    private static double? Score(List<Tally> tallies)
    {
        var scored = tallies.Where(tally => tally.MeanScore is not null).ToList();
        var calls = scored.Sum(tally => tally.Calls);
        return calls == 0 ? null : scored.Sum(tally => tally.MeanScore!.Value * tally.Calls) / calls;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
