namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>One transcription of a call.</summary>
internal sealed class Transcription(TimeSpan gap, TimeProvider time)
{
    private const int WindowSize = 64;

    public ReorderingWindow<TwilioEvent> Window { get; } = new(WindowSize, gap, time);

    /// <summary>When it was started; null when that event was not seen.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>Since the start; null when either moment is unknown.</summary>
    public TimeSpan? OffsetOf(DateTimeOffset? moment) => moment - Start is { } offset && offset >= TimeSpan.Zero && offset < TimeSpan.FromDays(1) ? offset : null;
}
