using Parley.AnalysisService.Tests.Hosting;
using Parley.AnalysisService.Tests.Live;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>A recogniser's socket at one machine, its call at another that stops.</summary>
public sealed class SocketMoveTests : IAsyncLifetime
{
    private readonly TwoMachines _machines = new();

    public async ValueTask InitializeAsync() => await _machines.StartAsync();

    public ValueTask DisposeAsync() => _machines.DisposeAsync();

    [Fact]
    public async Task Stream_CallsMachineStopsBeforeTheWordsAreStored_GoesOnWithThemThoughNobodySpeaks()
    {
        var settings = A.Settings();
        using (var call = await LiveCaller.OpenAsync(_machines.First, settings))
        {
            await call.SendAsync(A.Segment(1, "agent", A.Greeting));
            await call.AcknowledgedAsync(1);
        }
        using var recogniser = await Recogniser.OpenAsync(_machines.Second, $"call_id={settings.CallId}&speaker=customer");
        _machines.Store.Hold();
        await recogniser.SendAsync($$"""{"text": "{{A.PriceObjection}}"}""");
        Assert.Equal(2, (long)(await recogniser.ReadAsync())["update"]!["sequence"]!);

        // It waits for the store for as long as it may, and goes without.
        await _machines.First.DisposeAsync();
        Assert.Single((await _machines.Store.OfAsync(settings.CallId)).Segments);
        _machines.Store.Release();

        await StoredAsync(settings.CallId, 2).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await recogniser.SendAsync("""{"end": true}""");
        Assert.Equal([A.Greeting, A.PriceObjection], (await recogniser.ReadToEndAsync())[^1]["report"]!["turns"]!.AsArray().Select(turn => (string?)turn!["text"]));
    }

    private async Task StoredAsync(string callId, int segments)
    {
        while ((await _machines.Store.OfAsync(callId)).Segments.Count < segments)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
