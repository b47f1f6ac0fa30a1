using Parley.Load.Servers;
using Parley.Load.Streams;

namespace Parley.Load.Hold;

/// <summary>One server with calls that are held open.</summary>
internal static class Held
{
    private const int WarmUpCalls = 200;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <summary>The server's private memory in bytes, after some calls have come and gone, and with all of them held.</summary>
    public static async Task<(long Before, long After)> MeasureAsync(
        ServerProcess server, int calls, int turns, SpokenTexts texts, CancellationToken cancellationToken)
    {
        using var client = new LiveClient(server.Address, calls, texts);
        await EndAsync(await TalkAsync(client, WarmUpCalls, turns, cancellationToken), cancellationToken);
        await Task.Delay(Settling, TimeProvider.System, cancellationToken);
        var before = server.PrivateMemory;
        var held = await TalkAsync(client, calls, turns, cancellationToken);
        await Task.Delay(Settling, TimeProvider.System, cancellationToken);
        var after = server.PrivateMemory;
        held.ForEach(call => call.Dispose());
        return (before, after);
    }

    private static async Task<List<LiveCall>> TalkAsync(LiveClient client, int count, int turns, CancellationToken cancellationToken)
    {
        var calls = await client.OpenAsync(count, cancellationToken);
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var some in calls.Chunk(WarmUpCalls))
                await Task.WhenAll(some.Select(call => call.SendAsync(cancellationToken)));
        }
        return calls;
    }

    private static async Task EndAsync(List<LiveCall> calls, CancellationToken cancellationToken)
    {
        foreach (var call in calls)
        {
            using (call)
                await call.EndAsync(cancellationToken);
        }
    }
}
