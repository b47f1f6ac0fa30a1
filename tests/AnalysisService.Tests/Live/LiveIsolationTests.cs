using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>What one caller does wrong harms nobody else.</summary>
public sealed class LiveIsolationTests(LiveIsolationTests.TwoCalls service) : IClassFixture<LiveIsolationTests.TwoCalls>
{
    /// <summary>A service that takes two calls at one time.</summary>
    public sealed class TwoCalls : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Parley:MaximumLiveCalls", "2")];
    }

    [Fact]
    public async Task AnalyzeCall_AnotherStreamBreaksAContract_GoesOn()
    {
        using var good = await LiveCaller.OpenAsync(service, A.Settings(A.Id("good")));
        using var bad = await LiveCaller.OpenAsync(service, A.Settings(A.Id("bad")));
        await good.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        await bad.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        await bad.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(9, "agent", A.GoodAnswer) });
        Assert.Equal(["segment.sequence"], (await bad.FailureAsync()).Fields());

        await good.SendAsync(A.Segment(2, "agent", A.Begging));
        var report = await good.EndAsync();
        Assert.StartsWith("good", report.CallId, StringComparison.Ordinal);
        Assert.Single(report.Turns[1].Violations);
    }

    [Fact]
    public async Task AnalyzeCall_AnotherCallerIsCutOff_GoesOnAndNothingIsLoggedAsAnError()
    {
        using var good = await LiveCaller.OpenAsync(service, A.Settings(A.Id("good")));
        using (var gone = await LiveCaller.OpenAsync(service, A.Settings(A.Id("gone"))))
            await gone.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        await good.SendAsync(A.Segment(1, "customer", A.PriceObjection));
        Assert.Single((await good.EndAsync()).Turns);
        Assert.DoesNotContain(service.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnalyzeCall_AllPlacesTaken_IsRefusedUntilACallEnds()
    {
        using var first = await LiveCaller.OpenAsync(service);
        using var second = await LiveCaller.OpenAsync(service);

        using var third = LiveCaller.Connect(service);
        var failure = await third.FailureAsync();
        Assert.Equal(StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.Contains("Parley:MaximumLiveCalls", failure.Status.Detail, StringComparison.Ordinal);

        await first.EndAsync();
        using var fourth = await LiveCaller.OpenAsync(service);
        await fourth.EndAsync();
        await second.EndAsync();
    }
}
