namespace Parley.Analysis.Formats;

/// <summary>
/// Turns a file's times into offsets from the start of the call. Times of day count from the first of them. Without a date, a file
/// whose first time is an hour or later ("09:00:17"), or five minutes or later in two parts ("10:15"), is taken to tell the time of day:
/// hardly any transcript begins that late in a call.
/// </summary>
internal sealed class CallClock
{
    private static readonly TimeSpan LateStart = TimeSpan.FromHours(1);
    private static readonly TimeSpan LateShortStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly bool _hasDate;
    private readonly bool _isShortClock;
    private readonly TimeSpan _origin;

    /// <param name="times">All times of the file, in its order.</param>
    public CallClock(IReadOnlyList<CallTime> times)
    {
        _hasDate = times.Count(time => time.HasDate) * 2 > times.Count;
        var used = times.Where(time => time.HasDate == _hasDate).ToList();
        if (used.Count == 0)
            return;
        var first = used[0];
        _isShortClock = first.IsShort && first.Value >= LateShortStart && used.All(time => time.IsShort && time.Value < TimeSpan.FromMinutes(24));
        if (_hasDate || _isShortClock || (!first.IsShort && first.Value >= LateStart))
            _origin = Scale(first);
    }

    /// <summary>Since the start of the call; null for a time before it, or of another kind than the file's others.</summary>
    public TimeSpan? Offset(CallTime time)
    {
        if (time.HasDate != _hasDate)
            return null;
        var offset = Scale(time) - _origin;
        if (offset < -Day / 2 && _origin > TimeSpan.Zero && _origin < Day * 2)
            offset += Day; // the call went on past midnight
        return offset >= TimeSpan.Zero && offset < Day * 20 ? offset : null;
    }

    private TimeSpan Scale(CallTime time) => _isShortClock ? time.Value * 60 : time.Value;
}
