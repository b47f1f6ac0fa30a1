using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;

namespace Parley.Benchmarks.Calls;

/// <summary>Whole calls of the test split through the fold.</summary>
internal static class CallRun
{
    private const int Rounds = 9;
    private const int UsualTurns = 16;
    private const int HeldCalls = 2000;

    public static Analyzer Analyzer { get; } = Analyzer.Load(ParleyFolders.Find("models"), ParleyFolders.Playbook());

    public static CallFigures Measure()
    {
        var calls = TestCalls.WithTurns.Select(Recorded).ToList();
        var turns = calls.Sum(call => call.Turns.Count);
        for (var i = 0; i < 3; i++)
        {
            Score(calls);
            Stream(calls);
        }
        var (recorded, live) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            recorded.Add(Figures.Microseconds(turns, () => Score(calls)));
            live.Add(Figures.Microseconds(turns, () => Stream(calls)));
        }
        return new CallFigures(
            Math.Round(1e6 / Figures.Median(recorded)), Math.Round(1e6 / Figures.Median(live)),
            Allocated(turns, () => Score(calls)), Allocated(turns, () => Stream(calls)), HeldBytes(calls));
    }

    /// <summary>A labelled call as a recorded one, without its labels.</summary>
    public static Transcript Recorded(LabelledCall call) => new()
    {
        CallId = call.Id,
        Context = CallContext.Empty,
        SourceFormat = "benchmark",
        Turns = call.Turns.Select(turn => new Turn { Speaker = turn.Speaker, Text = turn.Text }).ToList(),
    };

    public static void Score(IEnumerable<Transcript> calls)
    {
        foreach (var call in calls)
            Analyzer.Score(call);
    }

    public static void Stream(IEnumerable<Transcript> calls)
    {
        foreach (var call in calls)
            Open(call).Finish();
    }

    private static CallSession Open(Transcript call)
    {
        var session = Analyzer.Open(call.CallId, call.Context);
        for (var i = 0; i < call.Turns.Count; i++)
            session.Add(call.Turns[i].ToSegment(i + 1));
        return session;
    }

    private static double Allocated(int turns, Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return Math.Round((double)(GC.GetAllocatedBytesForCurrentThread() - before) / turns);
    }

    /// <summary>The texts are the call's own, as they would be from the wire.</summary>
    private static double HeldBytes(List<Transcript> calls)
    {
        var usual = calls.Where(call => call.Turns.Count is >= UsualTurns - 1 and <= UsualTurns + 1).ToList();
        var held = new CallSession[HeldCalls];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < held.Length; i++)
        {
            var call = usual[i % usual.Count];
            held[i] = Open(call with { Turns = call.Turns.Select(turn => turn with { Text = new string(turn.Text.AsSpan()) }).ToList() });
        }
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        return Math.Round((double)(after - before) / held.Length);
    }
}
