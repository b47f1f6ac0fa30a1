using BenchmarkDotNet.Attributes;
using Parley.Analysis.Calls;

namespace Parley.Benchmarks.Calls;

/// <summary>A whole call of usual length through the fold.</summary>
[BenchmarkCategory("call")]
public class CallBenchmarks
{
    private const int UsualTurns = 16;
    private readonly Transcript[] _call = [CallRun.Recorded(TestCalls.WithTurns.OrderBy(call => Math.Abs(call.Turns.Count - UsualTurns)).First())];

    [Benchmark(Baseline = true)]
    public void Recorded() => CallRun.Score(_call);

    [Benchmark]
    public void Live() => CallRun.Stream(_call);
}
