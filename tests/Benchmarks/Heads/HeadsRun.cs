using Parley.Analysis.Classifier;
using Parley.Analysis.Models;

namespace Parley.Benchmarks.Heads;

/// <summary>
/// A turn through all heads, compiled against ML.NET's engines and against the fallback. All take the same turns, an eighth of the test split at a
/// time, one after the other, so that whatever else the machine does falls on all.
/// </summary>
internal static class HeadsRun
{
    private const int Parts = 8;
    private const int Rounds = 2;

    /// <summary>The compiled heads take an eighth of the calls so often, for a time that can be measured.</summary>
    private const int Repeats = 10;

    public static HeadsFigures Measure()
    {
        var calls = TestCalls.WithTurns.Select(call => new HeadsCall(call)).ToList();
        var parts = Enumerable.Range(0, Parts).Select(part => calls.Where((_, i) => i % Parts == part).ToList()).ToList();
        Time(parts[0], HeadsModels.Engines);
        Time(parts[0], HeadsModels.Fallback);
        for (var i = 0; i < Repeats; i++)
            Time(parts[0], HeadsModels.Compiled);
        var (engines, fallback, compiled) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Parts * Rounds; i++)
        {
            engines.Add(Time(parts[i % Parts], HeadsModels.Engines));
            fallback.Add(Time(parts[i % Parts], HeadsModels.Fallback));
            compiled.Add(Figures.Median(Enumerable.Range(0, Repeats).Select(_ => Time(parts[i % Parts], HeadsModels.Compiled))));
        }
        var (engineUs, fallbackUs, compiledUs) = (Figures.Median(engines), Figures.Median(fallback), Figures.Median(compiled));
        return new HeadsFigures(
            Math.Round(engineUs, 2), Math.Round(fallbackUs, 2), Math.Round(compiledUs, 3), Math.Round(engineUs / compiledUs, 1), Math.Round(fallbackUs / compiledUs, 1),
            Allocated(calls), LargestDifference());
    }

    /// <summary>Microseconds a turn. Opening the calls is not counted.</summary>
    private static double Time(List<HeadsCall> calls, CallHeads heads)
    {
        var scorers = calls.Select(_ => new TurnScorer(heads)).ToList();
        return Figures.Microseconds(calls.Sum(call => call.Turns), () =>
        {
            Span<float> stage = stackalloc float[heads.Stages.Count];
            for (var i = 0; i < calls.Count; i++)
                calls[i].Run(heads, scorers[i], stage);
        });
    }

    /// <summary>Bytes a turn, in a call whose buffers have grown to its longest turn.</summary>
    private static double Allocated(List<HeadsCall> calls)
    {
        var scorer = new TurnScorer(HeadsModels.Compiled);
        Span<float> stage = stackalloc float[HeadsModels.Compiled.Stages.Count];
        for (var i = 0; i < 4; i++)
        {
            foreach (var call in calls)
                call.Run(HeadsModels.Compiled, scorer, stage);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var call in calls)
            call.Run(HeadsModels.Compiled, scorer, stage);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / calls.Sum(call => call.Turns);
    }

    private static double LargestDifference()
    {
        var comparison = new ScorerComparison(HeadsModels.Compiled, HeadsModels.Fallback.Scorer);
        foreach (var call in TestCalls.All)
        {
            if (call.Note is { } note)
                comparison.AddNote(note);
            else
                comparison.AddCall(call.Turns.Select(turn => (turn.Speaker, turn.Text)));
        }
        return comparison.Differences.Values.Max();
    }
}
