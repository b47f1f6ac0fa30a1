using Parley.Analysis.Calls;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Live;

namespace Parley.AnalysisService.Telephony.Lines;

/// <inheritdoc cref="ILineGrain"/>
/// <remarks>Lost with its machine, it comes up anew with the next leg; which legs had finished is then not known, and silence ends the call.</remarks>
[AtCaller]
internal sealed class LineGrain(IGrainFactory grains, LiveLoad load, [FromKeyedServices(CallClock.Name)] TimeProvider time) : Grain, ILineGrain
{
    private static readonly TimeSpan StoringPatience = TimeSpan.FromSeconds(10);
    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _finished = [];
    private CallLine? _line;

    public async Task<LineOpened> OpenAsync(byte[] settings, string leg)
    {
        // Where a newer caller had the call, this leg is newer again.
        var opened = await LineOf(settings).OpenAsync();
        if (opened.Outcome == LineOutcome.Taken)
        {
            _open.Add(leg);
            _finished.Remove(leg);
        }
        return opened;
    }

    public async Task<LineAnswer> AddAsync(byte[] settings, Segment words)
    {
        var line = LineOf(settings);
        using var patience = new CancellationTokenSource(StoringPatience, time);
        try
        {
            await line.WaitForRoomAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new LineAnswer(LineOutcome.Unavailable, Acknowledged: line.Acknowledged);
        }
        return await line.AddAsync(words);
    }

    public async Task<LineEnding> FinishAsync(byte[] settings, string leg, int legs)
    {
        _open.Remove(leg);
        _finished.Add(leg);
        return _finished.Count < legs ? new LineEnding(LineOutcome.Taken, CallEnds: false) : new LineEnding(await LineOf(settings).EndAsync(), CallEnds: true);
    }

    public async Task LeaveAsync(string leg)
    {
        _open.Remove(leg);
        if (_open.Count == 0 && _line is { } line)
            await line.LeaveAsync();
    }

    public Task<CallNews> FollowAsync(long acknowledged) =>
        _line is { } line ? line.FollowAsync(acknowledged) : Task.FromResult(new CallNews(StreamStanding.Moved, acknowledged));

    private CallLine LineOf(byte[] settings) => _line ??= new CallLine(grains.GetGrain<ICallGrain>(this.GetPrimaryKeyString()), settings, load, time);
}
