using Grpc.Core;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>Awaiting a stream without waiting for ever.</summary>
internal static class Streams
{
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The next message; fails when the stream ends.</summary>
    public static async Task<T> NextAsync<T>(this IAsyncStreamReader<T> reader)
    {
        Assert.True(await reader.MoveNext(TestContext.Current.CancellationToken).Within(), "The stream ended where a message was expected.");
        return reader.Current;
    }

    /// <summary>No further message.</summary>
    public static async Task EndAsync<T>(this IAsyncStreamReader<T> reader) =>
        Assert.False(await reader.MoveNext(TestContext.Current.CancellationToken).Within(), "A message came where the end was expected.");

    public static Task<T> Within<T>(this Task<T> task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public static Task Within(this Task task) => task.WaitAsync(Patience, TestContext.Current.CancellationToken);
}
