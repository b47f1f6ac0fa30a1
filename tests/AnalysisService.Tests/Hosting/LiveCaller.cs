using Grpc.Core;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>A telephony system with one call on: sends a segment, reads its answer.</summary>
internal sealed class LiveCaller : IDisposable
{
    private readonly AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> _stream;

    private LiveCaller(AsyncDuplexStreamingCall<AnalyzeCallRequest, AnalyzeCallResponse> stream) => _stream = stream;

    /// <summary>Opens the stream and sends nothing yet.</summary>
    public static LiveCaller Connect(RunningService service) =>
        new(new LiveService.LiveServiceClient(service.Channel).AnalyzeCall(cancellationToken: TestContext.Current.CancellationToken));

    /// <summary>Opens a call.</summary>
    public static async Task<LiveCaller> OpenAsync(RunningService service, CallSettings? settings = null)
    {
        var caller = Connect(service);
        await caller.WriteAsync(new AnalyzeCallRequest { Settings = settings ?? A.Settings() });
        caller.Started = (await caller.ReadAsync()).Started;
        Assert.NotNull(caller.Started);
        return caller;
    }

    /// <summary>Goes on with a call.</summary>
    public static Task<LiveCaller> ResumeAsync(RunningService service, string callId) =>
        OpenAsync(service, new CallSettings { CallId = callId, Resume = true });

    /// <summary>What the service answered to the opening.</summary>
    public CallStarted Started { get; private set; } = new();

    /// <summary>Sends a segment and reads the update that answers it.</summary>
    public async Task<CallUpdate> SendAsync(Segment segment)
    {
        await WriteAsync(new AnalyzeCallRequest { Segment = segment });
        var update = (await ReadAsync()).Update;
        Assert.NotNull(update);
        return update;
    }

    /// <summary>Ends the call and reads its report.</summary>
    public async Task<CallReport> EndAsync()
    {
        await _stream.RequestStream.CompleteAsync().Within();
        return await ReportAsync();
    }

    /// <summary>Reads the report with which the stream ends.</summary>
    public async Task<CallReport> ReportAsync()
    {
        var report = (await ReadAsync()).Report;
        Assert.NotNull(report);
        await _stream.ResponseStream.EndAsync();
        return report;
    }

    /// <summary>Ends the call without reading on.</summary>
    public Task CompleteAsync() => _stream.RequestStream.CompleteAsync().Within();

    public Task WriteAsync(AnalyzeCallRequest request) =>
        _stream.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken).Within();

    /// <summary>The last sequence that the service said to be stored.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>The next response with content; those that only acknowledge are taken note of.</summary>
    public async Task<AnalyzeCallResponse> ReadAsync()
    {
        while (true)
        {
            var response = await ReadAnyAsync();
            if (response.ContentCase != AnalyzeCallResponse.ContentOneofCase.None)
                return response;
        }
    }

    /// <summary>Reads on until that sequence is acknowledged; nothing with content may come in between.</summary>
    public async Task AcknowledgedAsync(long sequence)
    {
        while (Acknowledged < sequence)
            Assert.Equal(AnalyzeCallResponse.ContentOneofCase.None, (await ReadAnyAsync()).ContentCase);
    }

    private async Task<AnalyzeCallResponse> ReadAnyAsync()
    {
        var response = await _stream.ResponseStream.NextAsync();
        Assert.True(response.AcknowledgedSequence >= Acknowledged, "What was acknowledged went back.");
        Acknowledged = response.AcknowledgedSequence;
        return response;
    }

    /// <summary>The error that the service ends the stream with.</summary>
    public Task<RpcException> FailureAsync() => Assert.ThrowsAsync<RpcException>(ReadAsync);

    /// <summary>Breaks off, as a lost connection does.</summary>
    public void Dispose() => _stream.Dispose();
}
