using Microsoft.Extensions.Options;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Telephony.Lines;

namespace Parley.AnalysisService.Telephony.Twilio;

/// <inheritdoc cref="ITwilioGrain"/>
/// <remarks>Events are taken at once; one loop at a time hands them on, in their order.</remarks>
[AtCaller]
internal sealed class TwilioGrain(
    IGrainFactory grains,
    LiveLoad load,
    LiveMetrics metrics,
    IOptions<TelephonyOptions> options,
    [FromKeyedServices(CallClock.Name)] TimeProvider time,
    ILogger<TwilioGrain> log)
    : Grain, ITwilioGrain, IDisposable
{
    /// <summary>While the call does not take events in; then Twilio is told to try again.</summary>
    private const int LargestBacklog = 256;

    /// <summary>Twilio waits for 15 seconds.</summary>
    private static readonly TimeSpan SettlingPatience = TimeSpan.FromSeconds(8);
    private readonly Dictionary<string, Transcription> _transcriptions = new(StringComparer.Ordinal);
    private readonly Settlements _settlements = new();
    private readonly CancellationTokenSource _deactivated = new();
    private CallLine? _line;
    private Task _going = Task.CompletedTask;
    private TaskCompletionSource _offered = NewSignal();

    public Task<bool> TakeAsync(byte[] settings, TwilioEvent @event)
    {
        _line ??= new CallLine(grains.GetGrain<ICallGrain>(this.GetPrimaryKeyString()), settings, load, time);
        var window = TranscriptionOf(@event).Window;
        if (window.Count >= LargestBacklog)
            return Task.FromResult(false);
        if (window.Offer(@event.SequenceId, @event, isFirst: @event.Kind == TwilioEventKind.Started))
        {
            _settlements.Expect(@event);
            _offered.TrySetResult();
            if (_going.IsCompleted)
                _going = GoOnAsync(_line);
        }
        return Task.FromResult(true);
    }

    public async Task<TwilioOutcome> SettledAsync(string transcription, long sequenceId)
    {
        if (_settlements.Find(transcription, sequenceId) is not { } settled)
            return new TwilioOutcome(LineOutcome.Taken);
        using var patience = new CancellationTokenSource(SettlingPatience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _deactivated.Token);
        try
        {
            var answer = await settled.WaitAsync(stop.Token);
            return answer is { Outcome: LineOutcome.Taken, Update: { Provisional: false } update } && !await _line!.StoredAsync(update.Sequence, stop.Token)
                ? new TwilioOutcome(LineOutcome.Unavailable)
                : new TwilioOutcome(answer.Outcome, answer.Field, answer.Problem);
        }
        catch (OperationCanceledException)
        {
            return new TwilioOutcome(LineOutcome.Unavailable);
        }
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _deactivated.CancelAsync();
        _offered.TrySetResult();
    }

    public void Dispose() => _deactivated.Dispose();

    private Transcription TranscriptionOf(TwilioEvent item)
    {
        if (!_transcriptions.TryGetValue(item.Transcription, out var transcription))
            _transcriptions[item.Transcription] = transcription = new Transcription(TimeSpan.FromMilliseconds(options.Value.TwilioGapMilliseconds), time);
        return transcription;
    }

    /// <summary>Until nothing is held.</summary>
    private async Task GoOnAsync(CallLine line)
    {
        while (!_deactivated.IsCancellationRequested)
        {
            _offered = NewSignal();
            var isQuiet = true;
            foreach (var transcription in _transcriptions.Values.ToList())
            {
                while (transcription.Window.TryTake(out var item, out var isLate))
                {
                    isQuiet = false;
                    _settlements.Settle(item, await TryHandleAsync(line, transcription, item, isLate));
                }
            }
            // Whatever came meanwhile may go on without waiting.
            if (!isQuiet)
                continue;
            if (_transcriptions.Values.Min(transcription => transcription.Window.Wait()) is not { } wait)
                return;
            await Task.WhenAny(Task.Delay(wait, time, _deactivated.Token), _offered.Task);
        }
    }

    private async Task<LineAnswer> TryHandleAsync(CallLine line, Transcription transcription, TwilioEvent item, bool isLate)
    {
        try
        {
            return await HandleAsync(line, transcription, item, isLate);
        }
        catch (Exception failure)
        {
            log.EventFailed(failure.GetType().Name);
            return new LineAnswer(LineOutcome.Unavailable);
        }
    }

    private async Task<LineAnswer> HandleAsync(CallLine line, Transcription transcription, TwilioEvent item, bool isLate)
    {
        switch (item.Kind)
        {
            case TwilioEventKind.Started:
                transcription.Start = item.Time;
                return new LineAnswer((await line.OpenAsync()).Outcome);
            case TwilioEventKind.Stopped when options.Value.TwilioStopEndsCall:
                return await EndAsync(line);
            case TwilioEventKind.Content when item.Words is { } words && !(isLate && words.Kind == SegmentKind.Partial):
                await line.WaitForRoomAsync(_deactivated.Token);
                return await AddAsync(line, words with { EndOffset = transcription.OffsetOf(item.Time) });
            default:
                return new LineAnswer(LineOutcome.Taken);
        }
    }

    private async Task<LineAnswer> AddAsync(CallLine line, Segment words)
    {
        var received = metrics.Now();
        var answer = await line.AddAsync(words);
        if (answer.Update is { } update)
            metrics.Answered(received, update);
        return answer;
    }

    /// <summary>The last event may come again when the call has ended.</summary>
    private static async Task<LineAnswer> EndAsync(CallLine line) =>
        new(await line.EndAsync() is var outcome && outcome == LineOutcome.Ended ? LineOutcome.Taken : outcome);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
