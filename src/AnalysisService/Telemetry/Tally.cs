using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace Parley.AnalysisService.Telemetry;

/// <summary>
/// A counter with one tag whose values are known: all of them are there with zero from the start, so that a first increase shows, and counting
/// is one interlocked addition.
/// </summary>
internal sealed class Tally
{
    private readonly FrozenDictionary<string, int> _places;
    private readonly KeyValuePair<string, object?>[] _tags;
    private readonly long[] _counts;

    /// <param name="meter">Where it shows.</param>
    /// <param name="name">Of the metric, with dots.</param>
    /// <param name="unit">"{segment}"…</param>
    /// <param name="description">One sentence.</param>
    /// <param name="tag">The tag's name.</param>
    /// <param name="values">All its values.</param>
    public Tally(Meter meter, string name, string unit, string description, string tag, IReadOnlyCollection<string> values)
    {
        _places = values.Select(KeyValuePair.Create<string, int>).ToFrozenDictionary(StringComparer.Ordinal);
        _tags = [.. values.Select(value => KeyValuePair.Create(tag, (object?)value))];
        _counts = new long[_tags.Length];
        meter.CreateObservableCounter(name, Measure, unit, description);
    }

    public void Add(string value) => Interlocked.Increment(ref _counts[_places[value]]);

    /// <summary>By the place of the value among all values.</summary>
    public void Add(int place) => Interlocked.Increment(ref _counts[place]);

    private IEnumerable<Measurement<long>> Measure() =>
        _tags.Select((tag, place) => new Measurement<long>(Interlocked.Read(ref _counts[place]), tag));
}
