using Grpc.Core;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Live;

/// <summary>
/// One caller's stream and the call behind it. Two loops: one reads segments, has them analysed, and writes what they changed; the other follows what
/// the call has to tell besides (segments stored, another stream, the report). They take turns in writing: gRPC allows one write at a time.
/// </summary>
internal sealed class CallStream(
    ICallGrain call, CallHere? here, Guid id, IServerStreamWriter<AnalyzeCallResponse> responses, OpenAnswer opened, SegmentRate rate, LiveMetrics metrics,
    LiveLoad load, TimeProvider time) : IDisposable
{
    /// <summary>Segments that are waiting on the stream and go to the call at once.</summary>
    private const int LargestBatch = 64;

    /// <summary>While more than this is not stored, no further segment is read: the store cannot be reached for long, and nothing may be dropped.</summary>
    internal const int MaximumUnstored = 1000;

    /// <summary>For a caller that has not read its last answer when the stream ends.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Between two responses that only acknowledge, of a call whose segments come faster: answers carry what is acknowledged too, and most
    /// acknowledgements then need no response of their own.
    /// </summary>
    private static readonly TimeSpan BetweenAcknowledgements = TimeSpan.FromMilliseconds(50);

    private static readonly WriteOptions Buffered = new(WriteFlags.BufferHint);

    private readonly CancellationTokenSource _cutOff = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _stored = new(0);
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _acknowledged = opened.Acknowledged;
    private long _answered = opened.NextSequence - 1;
    private long _told = opened.Acknowledged;

    /// <summary>To the end of the call.</summary>
    /// <exception cref="RpcException">ABORTED, UNAVAILABLE: the stream is not the call's any more.</exception>
    public async Task RunAsync(IAsyncStreamReader<AnalyzeCallRequest> requests, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var following = FollowAsync(ended.Token);
        var reading = ReadToEndAsync(requests, ended.Token);
        // Whatever ends first decides, except that after the caller's last segment the call's report is waited for.
        var first = await Task.WhenAny(following, reading);
        if (first == reading && reading.IsCompletedSuccessfully)
            first = following;
        try
        {
            await first.WaitAsync(cancellationToken);
        }
        finally
        {
            // Cutting off an answer on its way would reset the stream, and the caller would not hear why it ends.
            await _writing.WaitAsync(Grace, CancellationToken.None);
            await ended.CancelAsync();
            await _cutOff.CancelAsync();
            // Not waited for: the machine that has the call may be gone.
            call.LeaveAsync(id).Ignore();
            // Neither may use the stream once the handler has returned.
            await Task.WhenAll(following, reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose()
    {
        _cutOff.Dispose();
        _writing.Dispose();
        _stored.Dispose();
    }

    private async Task ReadToEndAsync(IAsyncStreamReader<AnalyzeCallRequest> requests, CancellationToken cancellationToken)
    {
        await (here is null ? ReadAsync(requests, cancellationToken) : here.RunAsync(() => ReadAsync(requests, cancellationToken)));
        _read.SetResult();
        await call.EndAsync(id);
    }

    /// <summary>In the call's turns, where it is on at this machine.</summary>
    private async Task ReadAsync(IAsyncStreamReader<AnalyzeCallRequest> requests, CancellationToken cancellationToken)
    {
        var batch = new List<Analysis.Calls.Segment>();
        var next = requests.MoveNext(cancellationToken);
        while (await next)
        {
            Exception? invalid = null;
            var received = metrics.Now();
            do
            {
                invalid = Read(requests.Current, batch);
                next = invalid is null ? requests.MoveNext(cancellationToken) : Task.FromResult(false);
            }
            while (batch.Count < LargestBatch && next.IsCompletedSuccessfully && next.Result);
            await AddAsync(batch, received, cancellationToken);
            batch.Clear();
            if (invalid is not null)
                throw invalid;
            while (_answered - Volatile.Read(ref _acknowledged) > MaximumUnstored)
                await _stored.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Null when the segment is in the batch; else why the stream ends.</summary>
    private Exception? Read(AnalyzeCallRequest request, List<Analysis.Calls.Segment> batch)
    {
        if (request.Settings is not null)
            return new InvalidRequestException("settings", "Were already sent. After the first message, send segments.");
        if (request.Segment is not { } segment)
            return new InvalidRequestException("segment", "Is missing. After the settings, every message is a segment.");
        if (rate.Take() is { } tooMany)
            return tooMany;
        var problems = new FieldProblems();
        if (segment.ToCore(problems) is not { } read)
            return new InvalidRequestException(problems);
        batch.Add(read);
        return null;
    }

    private async Task AddAsync(List<Analysis.Calls.Segment> segments, long received, CancellationToken cancellationToken)
    {
        if (segments.Count == 0)
            return;
        var request = new AddRequest(id, [.. segments]);
        var answer = here is null ? await load.AddAsync(call, request) : load.Add(here, request);
        Acknowledge(answer.Acknowledged);
        for (var i = 0; i < answer.Updates.Length; i++)
        {
            var update = answer.Updates[i];
            if (!update.Provisional)
                _answered = Math.Max(_answered, update.Sequence);
            await WriteAsync(new AnalyzeCallResponse { Update = update.ToProto() }, cancellationToken, isLast: i == answer.Updates.Length - 1);
            metrics.Answered(received, update.Turn is { Violations.Count: > 0 });
        }
        Demand(answer.Outcome);
        if (answer is { Field: { } field, Problem: { } problem })
            throw new InvalidRequestException($"segment.{field}", problem);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = await call.FollowAsync(id, Volatile.Read(ref _acknowledged)).WaitAsync(cancellationToken);
            Acknowledge(news.Acknowledged);
            if (news.Report is { } report)
            {
                await WriteAsync(new AnalyzeCallResponse { Report = CallReport.Parser.ParseFrom(report) }, cancellationToken);
                return;
            }
            Demand(news.Standing);
            await WriteAsync(null, cancellationToken);
            await _read.Task.WaitAsync(BetweenAcknowledgements, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static void Demand(StreamStanding standing)
    {
        if (standing == StreamStanding.TakenOver)
            throw new RpcException(new Status(StatusCode.Aborted, "Another stream has resumed this call and goes on with it. Send nothing more here."));
        if (standing == StreamStanding.Moved)
            throw new RpcException(new Status(StatusCode.Unavailable, "The call has moved to another machine. Open it again with resume."));
    }

    private void Acknowledge(long sequence)
    {
        var known = Volatile.Read(ref _acknowledged);
        while (sequence > known)
        {
            var before = Interlocked.CompareExchange(ref _acknowledged, sequence, known);
            if (before == known)
            {
                _stored.Release();
                return;
            }
            known = before;
        }
    }

    /// <summary>Writes a response with what is acknowledged by now; without one, only if that is news to the caller.</summary>
    /// <param name="response">Null: only what is acknowledged.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn.</param>
    /// <param name="isLast">Else another follows at once, and this one may wait for it before it is sent.</param>
    private async Task WriteAsync(AnalyzeCallResponse? response, CancellationToken cancellationToken, bool isLast = true)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            // A segment is not acknowledged before it is answered.
            var acknowledged = Math.Max(_told, Math.Min(Volatile.Read(ref _acknowledged), _answered));
            if (response is null && acknowledged == _told)
                return;
            _told = acknowledged;
            response ??= new AnalyzeCallResponse();
            response.AcknowledgedSequence = acknowledged;
            responses.WriteOptions = isLast ? null : Buffered;
            await responses.WriteAsync(response, _cutOff.Token);
        }
        finally
        {
            _writing.Release();
        }
    }
}
