using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>Calls that nobody ends are ended by the service.</summary>
public sealed class SilentCallTests
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(80);
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    /// <summary>A service whose clock stands still.</summary>
    private sealed class Timeless(FaultyStore store, TimeProvider time) : StoredService(store)
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:SilentCallMinutes", "5")];

        protected override void Replace(IServiceCollection services)
        {
            base.Replace(services);
            services.AddKeyedSingleton(CallClock.Name, time);
        }
    }

    [Fact]
    public async Task Silence_StreamIsOpen_EndsTheCallWithItsReport()
    {
        await using var store = new FaultyStore(_time);
        await using var service = new Timeless(store, _time);
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.AcknowledgedAsync(1);
        var report = call.ReportAsync();

        _time.Advance(Silence - Sweep);
        Assert.False(report.IsCompleted);
        await PassAsync(Silence, report);

        Assert.Single((await report).Turns);
        Assert.NotNull((await store.OfAsync(settings.CallId)).Report);
    }

    [Fact]
    public async Task Silence_InterimTextComesIn_CallGoesOn()
    {
        await using var store = new FaultyStore(_time);
        await using var service = new Timeless(store, _time);
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        for (var i = 0; i < 8; i++)
        {
            _time.Advance(Silence / 4);
            await call.SendAsync(A.Partial(2, "agent", A.Begging[..(i + 2)]));
        }

        await call.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(2, (await call.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Silence_MachineThatHadTheCallIsGone_AnotherEndsAndReportsIt()
    {
        await using var store = new FaultyStore(_time);
        var settings = A.Settings();
        await using (var gone = new Timeless(store, _time))
        {
            using var call = await LiveCaller.OpenAsync(gone, settings);
            await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
            await call.AcknowledgedAsync(1);
        }
        await using var other = new Timeless(store, _time);
        Assert.NotEmpty(other.Addresses);

        await PassAsync(Silence + Silence, EndedAsync(store, settings.CallId));

        Assert.Single(CallReport.Parser.ParseFrom((await store.OfAsync(settings.CallId)).Report!.Value.Span).Turns);
    }

    [Fact]
    public async Task Sweep_OneCallCannotBeRead_OthersAreEnded()
    {
        await using var store = new FaultyStore(_time);
        await using var service = new Timeless(store, _time);
        await store.OpenAsync(new CallKey(CallKey.DefaultTenant, A.Id("unreadable")), new byte[] { 0xff }, TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(1));
        var settings = A.Settings();
        using (var call = await LiveCaller.OpenAsync(service, settings))
            await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        await PassAsync(Silence + Silence, EndedAsync(store, settings.CallId));

        Assert.Contains(service.LogLines, line => line.Contains("A silent call could not be ended", StringComparison.Ordinal));
    }

    /// <summary>Lets time pass in small steps until something has happened, so that whoever waits for a moment is there when it comes.</summary>
    private async Task PassAsync(TimeSpan atLeast, Task happened)
    {
        for (var passed = TimeSpan.Zero; passed < atLeast || !happened.IsCompleted; passed += Sweep)
        {
            _time.Advance(Sweep);
            await Task.WhenAny(happened, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken));
            Assert.True(passed < TimeSpan.FromHours(5), "It did not happen.");
        }
        await happened.Within();
    }

    private static async Task EndedAsync(FaultyStore store, string callId)
    {
        while ((await store.OfAsync(callId)).Report is null)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken);
    }
}
