using System.Diagnostics;
using Parley.Load.Servers;
using Parley.Load.Streams;
using Parley.Measures;

namespace Parley.Load.Compare;

/// <summary>One server under all that it can take: its calls send a segment as soon as the one before is answered.</summary>
internal sealed class FlatOut(ServerProcess server, int streams, SpokenTexts texts) : IDisposable
{
    private readonly LiveClient _client = new(server.Address, streams, texts);
    private readonly List<double> _rates = [];
    private TimeSpan _processorTime;
    private long _segments;

    public Latencies Latencies { get; } = new();

    /// <summary>Of the rounds, the one in the middle. Acknowledged segments per second.</summary>
    public double Rate => Median.Of(_rates);

    /// <summary>Microseconds of the server's processor time per segment.</summary>
    public double Processor => Math.Round(_processorTime.TotalMicroseconds / _segments, 1);

    /// <summary>One round; a call lasts for a round, and opening and ending it is not part of the measure.</summary>
    public async Task RunAsync(TimeSpan duration, bool counts, CancellationToken cancellationToken)
    {
        var calls = await _client.OpenAsync(streams, cancellationToken);
        var processorBefore = server.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(calls.Select(call => Task.Run(() => SendAsync(call, start, duration, cancellationToken), cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var processor = server.ProcessorTime - processorBefore;
        foreach (var call in calls)
        {
            using (call)
                await call.EndAsync(cancellationToken);
        }
        if (counts)
            Count(calls.Sum(call => call.Answered), elapsed, processor, times);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<List<TimeSpan>> SendAsync(LiveCall call, long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>();
        while (Stopwatch.GetElapsedTime(start) < duration)
            times.Add(await call.SendAsync(cancellationToken));
        await call.AcknowledgedAsync(cancellationToken);
        return times;
    }

    private void Count(long segments, TimeSpan elapsed, TimeSpan processor, List<TimeSpan>[] times)
    {
        _rates.Add(segments / elapsed.TotalSeconds);
        _segments += segments;
        _processorTime += processor;
        foreach (var one in times)
            Latencies.Add(one);
    }
}
