using System.Diagnostics;
using Parley.Load.Servers;
using Parley.Load.Streams;
using Parley.Measures;

namespace Parley.Load.Pace;

/// <summary>One server under calls at the pace of speech, spread evenly over time.</summary>
internal sealed class Paced(ServerProcess server, int calls, TimeSpan every, SpokenTexts texts) : IDisposable
{
    private readonly LiveClient _client = new(server.Address, calls, texts);
    private TimeSpan _processorTime;

    public Latencies Latencies { get; } = new();

    /// <summary>Microseconds of the server's processor time per segment.</summary>
    public double Processor => Math.Round(_processorTime.TotalMicroseconds / Latencies.Count, 1);

    /// <summary>One round with calls of its own; the first segments of each call, before the round, are not measured.</summary>
    public async Task RunAsync(TimeSpan duration, bool counts, CancellationToken cancellationToken)
    {
        var open = await _client.OpenAsync(calls, cancellationToken);
        var before = server.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(open.Select((call, i) => SpeakAsync(call, every * ((double)i / calls), start, duration, cancellationToken)));
        var processor = server.ProcessorTime - before;
        foreach (var call in open)
        {
            using (call)
                await call.EndAsync(cancellationToken);
        }
        if (!counts)
            return;
        _processorTime += processor;
        foreach (var one in times)
            Latencies.Add(one);
    }

    public void Dispose() => _client.Dispose();

    private async Task<List<TimeSpan>> SpeakAsync(LiveCall call, TimeSpan offset, long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        var times = new List<TimeSpan>();
        for (var due = offset; due < duration; due += every)
        {
            var wait = due - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
            times.Add(await call.SendAsync(cancellationToken));
        }
        return times;
    }
}
