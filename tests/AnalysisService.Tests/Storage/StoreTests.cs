using System.Text;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Storage;

/// <summary>A place for calls, and stores over it; what several classes of tests need.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private readonly List<IManagedStore> _stores = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected static CallKey Key(string callId = "call-1", string tenant = CallKey.DefaultTenant) => new(tenant, callId);

    private protected static StoredSegment Segment(long sequence, string content = "") => new(sequence, Bytes($"segment {sequence} {content}"));

    private protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private protected static IEnumerable<long> Sequences(StoredCall? call) => call!.Segments.Select(segment => segment.Sequence);

    private protected static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    /// <summary>A store over the place, not started.</summary>
    private protected abstract IManagedStore Create(TimeProvider time);

    private protected async Task<IManagedStore> StartAsync(TimeProvider? time = null)
    {
        var store = Create(time ?? TimeProvider.System);
        _stores.Add(store);
        await store.StartAsync(Token).Within();
        return store;
    }

    private protected static Task<StoredCall> OpenAsync(ICallStore store, string callId = "call-1") =>
        store.OpenAsync(Key(callId), Bytes("settings"), Token).Within();

    private protected static Task<StoredCall?> FindAsync(ICallStore store, string callId = "call-1") => store.FindAsync(Key(callId), Token).Within();

    private protected static Task AppendAsync(ICallStore store, long call, StoredSegment segment) =>
        store.AppendAsync(call, segment, Token).AsTask().Within();

    /// <summary>Segments from the first to the last sequence, without waiting for each other.</summary>
    private protected static Task AppendAsync(ICallStore store, long call, int first, int last) =>
        Task.WhenAll(Enumerable.Range(first, last - first + 1).Select(sequence => AppendAsync(store, call, Segment(sequence))));

    /// <summary>Tries until the store takes it, as a live call does.</summary>
    private protected static async Task InsistAsync(ICallStore store, long call, StoredSegment segment)
    {
        while (true)
        {
            try
            {
                await AppendAsync(store, call, segment);
                return;
            }
            catch (StoreUnavailableException)
            {
                Token.ThrowIfCancellationRequested();
            }
        }
    }

    public abstract ValueTask InitializeAsync();

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
