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
        Assert.NotNull((await caller.ReadAsync()).Started);
        return caller;
    }

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
        var report = (await ReadAsync()).Report;
        Assert.NotNull(report);
        await _stream.ResponseStream.EndAsync();
        return report;
    }

    /// <summary>Ends the call without reading on.</summary>
    public Task CompleteAsync() => _stream.RequestStream.CompleteAsync().Within();

    public Task WriteAsync(AnalyzeCallRequest request) =>
        _stream.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken).Within();

    public Task<AnalyzeCallResponse> ReadAsync() => _stream.ResponseStream.NextAsync();

    /// <summary>The error that the service ends the stream with.</summary>
    public Task<RpcException> FailureAsync() => Assert.ThrowsAsync<RpcException>(ReadAsync);

    /// <summary>Breaks off, as a lost connection does.</summary>
    public void Dispose() => _stream.Dispose();
}
