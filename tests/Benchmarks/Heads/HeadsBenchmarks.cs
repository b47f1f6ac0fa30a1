using BenchmarkDotNet.Attributes;
using Parley.Analysis.Classifier;

namespace Parley.Benchmarks.Heads;

/// <summary>A call of usual length through all heads, by the turn.</summary>
[BenchmarkCategory("heads")]
public class HeadsBenchmarks
{
    private const int UsualTurns = 16;
    private readonly HeadsCall _call = new(TestCalls.WithTurns.OrderBy(call => Math.Abs(call.Turns.Count - UsualTurns)).First());

    [Benchmark(Baseline = true)]
    public float Engines() => Run(HeadsModels.Engines);

    [Benchmark]
    public float Fallback() => Run(HeadsModels.Fallback);

    [Benchmark]
    public float Compiled() => Run(HeadsModels.Compiled);

    private float Run(CallHeads heads)
    {
        Span<float> stage = stackalloc float[heads.Stages.Count];
        return _call.Run(heads, new TurnScorer(heads), stage);
    }
}
