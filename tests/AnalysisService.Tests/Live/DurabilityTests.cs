using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>Nothing is acknowledged before it is stored, nothing that was acknowledged is lost, and findings wait for neither.</summary>
public sealed class DurabilityTests : IAsyncDisposable
{
    private readonly FaultyStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Send_StoreIsSlow_FindingsComeFirstAndTheAcknowledgementAfterStorage()
    {
        await using var service = new StoredService(_store);
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        _store.Hold();
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        Assert.NotEmpty((await call.SendAsync(A.Segment(2, "agent", A.Begging))).Turn.Violations);

        Assert.Equal(0, call.Acknowledged);
        Assert.Empty((await _store.OfAsync(settings.CallId)).Segments);
        _store.Release();
        await call.AcknowledgedAsync(2);
        Assert.Equal(2, (await _store.OfAsync(settings.CallId)).Segments.Count);
    }

    [Fact]
    public async Task Send_StoreFails_NothingIsAcknowledgedUntilItIsBackAndThenEverythingIs()
    {
        await using var service = new StoredService(_store);
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        await call.SendAsync(A.Segment(1, "agent", A.Greeting));
        await call.AcknowledgedAsync(1);

        _store.IsDown = true;
        await call.SendAsync(A.Segment(2, "customer", A.PriceObjection));
        Assert.NotEmpty((await call.SendAsync(A.Segment(3, "agent", A.Begging))).Turn.Violations);
        Assert.Equal(1, call.Acknowledged);

        _store.IsDown = false;
        await call.AcknowledgedAsync(3);
        Assert.Equal([1, 2, 3], (await _store.OfAsync(settings.CallId)).Segments.Select(segment => segment.Sequence));
        Assert.Equal(3, (await call.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task End_StoreFails_ReportComesOnceItIsStored()
    {
        await using var service = new StoredService(_store);
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(service, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        _store.IsDown = true;
        await call.CompleteAsync();
        var report = call.ReportAsync();

        using var other = LiveCaller.Connect(service);
        await other.WriteAsync(new AnalyzeCallRequest { Settings = A.Settings() });
        Assert.Equal(StatusCode.Unavailable, (await other.FailureAsync()).StatusCode);
        Assert.False(report.IsCompleted);

        _store.IsDown = false;
        var told = await report;
        Assert.Equal(told, CallReport.Parser.ParseFrom((await _store.OfAsync(settings.CallId)).Report!.Value.Span));
    }

    [Fact]
    public async Task Resume_ElsewhereAfterTheMachineIsGone_GoesOnFromWhatWasStored()
    {
        await using var first = new StoredService(_store);
        await using var second = new StoredService(_store);
        var settings = A.Settings();
        using var call = await LiveCaller.OpenAsync(first, settings);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await call.AcknowledgedAsync(1);
        _store.Hold();
        var lost = await call.SendAsync(A.Segment(2, "agent", A.Begging));

        // The two do not know each other: to the second the first is as good as dead, with segment 2 unstored.
        using var resumed = await LiveCaller.ResumeAsync(second, settings.CallId);

        Assert.Equal(2, resumed.Started.NextSequence);
        Assert.Single(resumed.Started.SoFar.Turns);
        _store.Release();
        var again = await resumed.SendAsync(A.Segment(2, "agent", A.Begging));
        Assert.Equal(lost.Turn, again.Turn);
        await resumed.AcknowledgedAsync(2);
        Assert.Equal(2, (await resumed.EndAsync()).Turns.Count);
    }

    [Fact]
    public async Task Send_CallIsOwnedElsewhere_LetsGoOfItAndTheNextResumeReadsItAnew()
    {
        await using var stale = new StoredService(_store);
        await using var owner = new StoredService(_store);
        var settings = A.Settings();
        using var cut = await LiveCaller.OpenAsync(stale, settings);
        using var resumed = await LiveCaller.ResumeAsync(owner, settings.CallId);
        await resumed.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await resumed.AcknowledgedAsync(1);

        await cut.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(1, "agent", A.Greeting) });

        // Its findings may come before: the store may be quicker to refuse than the answer is to be written.
        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            Assert.NotNull((await cut.ReadAsync()).Update);
            await cut.ReadAsync();
        });
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Contains("resume", failure.Status.Detail, StringComparison.Ordinal);
        using var back = await LiveCaller.ResumeAsync(stale, settings.CallId);
        Assert.Equal(A.PriceObjection, Assert.Single(back.Started.SoFar.Turns).Text);
    }

    [Fact]
    public async Task Stop_CallIsOn_StreamIsToldToResumeAndNothingAcknowledgedIsLost()
    {
        var settings = A.Settings();
        await using (var first = new StoredService(_store))
        {
            using var call = await LiveCaller.OpenAsync(first, settings);
            await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));
            await call.SendAsync(A.Segment(2, "agent", A.Begging));
            await call.AcknowledgedAsync(2);

            first.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

            var told = await call.FailureAsync();
            Assert.Equal(StatusCode.Unavailable, told.StatusCode);
            Assert.Contains("resume", told.Status.Detail, StringComparison.Ordinal);
        }
        await using var second = new StoredService(_store);
        using var resumed = await LiveCaller.ResumeAsync(second, settings.CallId);
        Assert.Equal(3, resumed.Started.NextSequence);
        Assert.Equal(2, (await resumed.EndAsync()).Turns.Count);
    }
}
