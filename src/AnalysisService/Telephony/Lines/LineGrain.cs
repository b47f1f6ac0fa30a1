using Orleans.Placement;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Live;

namespace Parley.AnalysisService.Telephony.Lines;

/// <inheritdoc cref="ILineGrain"/>
[PreferLocalPlacement]
internal sealed class LineGrain(IGrainFactory grains, [FromKeyedServices(CallClock.Name)] TimeProvider time) : Grain, ILineGrain
{
    private static readonly TimeSpan StoringPatience = TimeSpan.FromSeconds(10);
    private readonly HashSet<string> _open = [];
    private readonly HashSet<string> _finished = [];
    private CallLine? _line;

    private ICallGrain Call => grains.GetGrain<ICallGrain>(this.GetPrimaryKeyString());

    public async Task<LineOpened> OpenAsync(byte[] settings, string leg)
    {
        // Where a newer caller had the call, this leg is newer again.
        var line = _line ?? new CallLine(Call, settings);
        var opened = await line.OpenAsync();
        if (opened.Outcome == LineOutcome.Taken)
        {
            _line = line;
            _open.Add(leg);
            _finished.Remove(leg);
        }
        return opened;
    }

    public async Task<LineAnswer> AddAsync(byte[] settings, Segment words)
    {
        _line ??= new CallLine(Call, settings);
        if (_line.UnstoredCount >= CallStream.MaximumUnstored && !await HasRoomAsync(_line))
            return new LineAnswer(LineOutcome.Unavailable, Acknowledged: _line.Acknowledged);
        return await _line.AddAsync(words);
    }

    public async Task<bool> FinishAsync(byte[] settings, string leg, int legs)
    {
        _open.Remove(leg);
        _finished.Add(leg);
        if (_finished.Count < legs)
            return false;
        if (_line is null || !await IsAttachedAsync(_line))
        {
            _line ??= new CallLine(Call, settings);
            if ((await _line.OpenAsync()).Outcome != LineOutcome.Taken)
                return false;
        }
        await Call.EndAsync(_line.Stream);
        return true;
    }

    public async Task LeaveAsync(string leg)
    {
        _open.Remove(leg);
        if (_open.Count == 0 && _line is { } line)
            await Call.LeaveAsync(line.Stream);
    }

    public async Task<CallNews?> FollowAsync(long acknowledged)
    {
        var news = _line is { } line ? await Call.FollowAsync(line.Stream, acknowledged) : null;
        _line?.Acknowledge(news?.Acknowledged ?? 0);
        if (news is { Standing: StreamStanding.Attached or StreamStanding.TakenOver } or { Report: not null })
            return news;
        // A call that has ended leaves its machine, and may do so before it is asked.
        return await Call.ReportAsync() is { Ended: true } ended ? new CallNews(StreamStanding.Moved, Math.Max(acknowledged, news?.Acknowledged ?? 0), ended.Report) : news;
    }

    private async Task<bool> IsAttachedAsync(CallLine line) => (await Call.AddAsync(new AddRequest(line.Stream, []))).Outcome == StreamStanding.Attached;

    /// <summary>The store cannot be reached for long: nothing more is taken until it can.</summary>
    private async Task<bool> HasRoomAsync(CallLine line)
    {
        try
        {
            line.Acknowledge((await Call.FollowAsync(line.Stream, line.Acknowledged).WaitAsync(StoringPatience, time)).Acknowledged);
        }
        catch (TimeoutException)
        {
            // It stays full.
        }
        return line.UnstoredCount < CallStream.MaximumUnstored;
    }
}
