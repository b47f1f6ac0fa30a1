using System.Globalization;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Telemetry;

/// <summary>What a Prometheus server reads.</summary>
internal sealed class Scrape
{
    private readonly List<(string Name, string Labels, double Value)> _series = [];

    private Scrape(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var labels = line.IndexOf('{', StringComparison.Ordinal);
            var end = line.LastIndexOf('}');
            _series.Add((line[..labels], line[labels..(end + 1)], double.Parse(line[(end + 2)..].Split(' ')[0], CultureInfo.InvariantCulture)));
        }
    }

    public IEnumerable<string> Names => _series.Select(series => series.Name).Distinct();

    /// <summary>Scrapes until it holds; the page is kept for a moment by the service.</summary>
    public static async Task<Scrape> UntilAsync(RunningService service, Func<Scrape, bool> holds)
    {
        using var http = service.Http();
        var patience = Task.Delay(Streams.Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        while (true)
        {
            var scrape = new Scrape(await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken));
            if (holds(scrape))
                return scrape;
            Assert.False(patience.IsCompleted, $"It never held. The last page:\n{string.Join('\n', scrape._series.Where(series => series.Name.StartsWith("parley", StringComparison.Ordinal)))}");
        }
    }

    /// <summary>The sum of the series with that name whose labels hold that text; null when there is none.</summary>
    public double? Value(string name, string label = "")
    {
        var found = _series.Where(series => series.Name == name && series.Labels.Contains(label, StringComparison.Ordinal)).ToList();
        return found.Count == 0 ? null : found.Sum(series => series.Value);
    }
}
