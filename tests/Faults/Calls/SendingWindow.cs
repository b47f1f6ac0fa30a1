using Grpc.Core;
using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>The sending side of a stream: a few segments may be unanswered at a time, as with a recogniser that goes on while the answer is on its way.</summary>
internal sealed class SendingWindow(IClientStreamWriter<AnalyzeCallRequest> requests, Progress progress) : IDisposable
{
    private const int MostUnanswered = 4;
    private readonly SemaphoreSlim _places = new(MostUnanswered);

    public Task OpenAsync(CallSettings settings, CancellationToken cancellationToken) =>
        TryAsync(() => requests.WriteAsync(new AnalyzeCallRequest { Settings = settings }, cancellationToken));

    /// <summary>To the last segment and the closing of the side, or until the stream breaks; reading it tells why.</summary>
    public Task SendAsync(IEnumerable<Segment> segments, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        foreach (var segment in segments)
        {
            await progress.MaySend.WaitAsync(cancellationToken);
            await _places.WaitAsync(cancellationToken);
            await requests.WriteAsync(new AnalyzeCallRequest { Segment = segment }, cancellationToken);
            progress.Count(Step.Sent);
        }
        await requests.CompleteAsync();
        progress.Count(Step.Closed);
    });

    public void Answered() => _places.Release();

    public void Dispose() => _places.Dispose();

    private static async Task TryAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception failure) when (failure is InvalidOperationException or RpcException or IOException or HttpRequestException or OperationCanceledException)
        {
            // The stream is over; its reader knows more.
        }
    }
}
