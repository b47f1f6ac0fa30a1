using System.Diagnostics;
using Grpc.Core;
using Parley.V1;

namespace Parley.Load.Streams;

/// <summary>A telephony system's side of one call: sends a segment, waits for its answer. One owner.</summary>
internal sealed class LiveCall : IDisposable
{
    private readonly AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> _stream;
    private readonly int _number;
    private readonly SpokenTexts _texts;
    private long _sequence;
    private long _acknowledged;

    private LiveCall(AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> stream, int number, SpokenTexts texts) =>
        (_stream, _number, _texts) = (stream, number, texts);

    /// <summary>Opens a call of its own name.</summary>
    public static async Task<LiveCall> OpenAsync(LiveService.LiveServiceClient client, int number, SpokenTexts texts, CancellationToken cancellationToken)
    {
        var call = new LiveCall(client.AnalyzeCall(cancellationToken: cancellationToken), number, texts);
        await call._stream.RequestStream.WriteAsync(
            new AnalyzeCallRequest { Settings = new CallSettings { CallId = $"load-{Guid.NewGuid():N}" } }, cancellationToken);
        await call.ReadAsync(AnalyzeCallResponse.ContentOneofCase.Started, cancellationToken);
        return call;
    }

    /// <summary>Segments that were answered.</summary>
    public long Answered => _sequence;

    /// <summary>Sends the next segment; returns the time until its finding was received.</summary>
    public async Task<TimeSpan> SendAsync(CancellationToken cancellationToken)
    {
        var request = new AnalyzeCallRequest { Segment = _texts.Of(_number, ++_sequence) };
        var sent = Stopwatch.GetTimestamp();
        await _stream.RequestStream.WriteAsync(request, cancellationToken);
        await ReadAsync(AnalyzeCallResponse.ContentOneofCase.Update, cancellationToken);
        return Stopwatch.GetElapsedTime(sent);
    }

    /// <summary>Waits until everything that was sent is durably stored.</summary>
    public async Task AcknowledgedAsync(CancellationToken cancellationToken)
    {
        while (_acknowledged < _sequence)
            await ReadAsync(AnalyzeCallResponse.ContentOneofCase.None, cancellationToken);
    }

    /// <summary>Ends the call and waits for its report.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _stream.RequestStream.CompleteAsync();
        await ReadAsync(AnalyzeCallResponse.ContentOneofCase.Report, cancellationToken);
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Reads to the next response of that kind; those that only acknowledge may come before.</summary>
    private async Task ReadAsync(AnalyzeCallResponse.ContentOneofCase kind, CancellationToken cancellationToken)
    {
        while (await _stream.ResponseStream.MoveNext(cancellationToken))
        {
            var response = _stream.ResponseStream.Current;
            _acknowledged = response.AcknowledgedSequence;
            if (response.ContentCase == kind)
                return;
            if (response.ContentCase != AnalyzeCallResponse.ContentOneofCase.None)
                throw new InvalidOperationException($"Call {_number} expected {kind} and got {response.ContentCase}.");
        }
        throw new InvalidOperationException($"The stream of call {_number} ended before its {kind}.");
    }
}
