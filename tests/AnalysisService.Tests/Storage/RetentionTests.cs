using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Storage.Memory;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Said _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_CallsPastTheirDays_AreErasedHourByHour()
    {
        await using var store = new MemoryStore(_time);
        for (var number = 0; number < 50; number++)
            await EndedCallAsync(store, $"old-{number}");
        _time.Advance(TimeSpan.FromDays(7));
        await EndedCallAsync(store, "recent");
        _time.Advance(TimeSpan.FromTicks(1));
        using var retention = Retention(store, days: 7);

        await retention.StartAsync(Token);
        Assert.StartsWith("50 calls", await _log.NextAsync(), StringComparison.Ordinal);
        Assert.Null(await FindAsync(store, "old-0"));
        Assert.Null(await FindAsync(store, "old-49"));
        Assert.NotNull(await FindAsync(store, "recent"));

        _time.Advance(TimeSpan.FromDays(7));
        Assert.StartsWith("1 calls", await _log.NextAsync(), StringComparison.Ordinal);
        Assert.Null(await FindAsync(store, "recent"));
        await retention.StopAsync(Token).Within();
    }

    [Fact]
    public async Task Sweep_NoDays_KeepsEverything()
    {
        await using var store = new MemoryStore(_time);
        await EndedCallAsync(store, "old");
        _time.Advance(TimeSpan.FromDays(10_000));
        using var retention = Retention(store, days: 0);

        await retention.StartAsync(Token);
        await retention.ExecuteTask!.Within();

        Assert.NotNull(await FindAsync(store, "old"));
    }

    private Retention Retention(MemoryStore store, int days) =>
        new([new Expiring("calls", store.EraseEndedAsync)], Options.Create(new ServiceOptions { RetentionDays = days }), _time, _log);

    private static async Task EndedCallAsync(MemoryStore store, string callId)
    {
        var call = await store.OpenAsync(new CallKey("tenant", callId), ReadOnlyMemory<byte>.Empty, Token);
        await store.FinishAsync(call.Id, ReadOnlyMemory<byte>.Empty, Token);
    }

    private static Task<StoredCall?> FindAsync(MemoryStore store, string callId) => store.FindAsync(new CallKey("tenant", callId), Token);

    private sealed class Said : ILogger<Retention>
    {
        private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();

        public Task<string> NextAsync() => _messages.Reader.ReadAsync(Token).AsTask().Within();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _messages.Writer.TryWrite(formatter(state, exception));
    }
}
