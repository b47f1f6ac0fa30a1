using Parley.AnalysisService.Telephony.Lines;

namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>What became of the latest events. One owner, not thread-safe.</summary>
internal sealed class Settlements
{
    /// <summary>Of which repeats may still ask.</summary>
    private const int Remembered = 500;
    private readonly Dictionary<(string Transcription, long SequenceId), TaskCompletionSource<LineAnswer>> _all = [];
    private readonly Queue<(string Transcription, long SequenceId)> _order = [];

    public void Expect(TwilioEvent item)
    {
        var key = (item.Transcription, item.SequenceId);
        if (!_all.TryAdd(key, new TaskCompletionSource<LineAnswer>(TaskCreationOptions.RunContinuationsAsynchronously)))
            return;
        _order.Enqueue(key);
        if (_order.Count > Remembered && _all.Remove(_order.Dequeue(), out var forgotten))
            forgotten.TrySetResult(new LineAnswer(LineOutcome.Unavailable));
    }

    public void Settle(TwilioEvent item, LineAnswer answer)
    {
        if (_all.TryGetValue((item.Transcription, item.SequenceId), out var settled))
            settled.TrySetResult(answer);
    }

    /// <summary>Null for an event that is long done.</summary>
    public Task<LineAnswer>? Find(string transcription, long sequenceId) => _all.GetValueOrDefault((transcription, sequenceId))?.Task;
}
