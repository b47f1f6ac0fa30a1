using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Wire;

/// <summary>However much is logged, the words of a call are not.</summary>
public sealed class LogPrivacyTests(LogPrivacyTests.Talkative service) : IClassFixture<LogPrivacyTests.Talkative>
{
    private const string Secret = "truthserum";

    /// <summary>A service that logs all it can.</summary>
    public sealed class Talkative : RunningService
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
        [
            ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Microsoft", "Trace"), ("Logging:LogLevel:Grpc", "Trace"),
            ("Logging:Console:LogLevel:Default", "None"), ("Parley:MaximumSegmentsPerSecondPerCall", "1"),
        ];

        /// <summary>Time stands still: the rate is reached however slow the machine is.</summary>
        protected override void Replace(IServiceCollection services) =>
            services.AddKeyedSingleton<TimeProvider>(CallClock.Name, new FakeTimeProvider(DateTimeOffset.UnixEpoch));
    }

    [Theory]
    [InlineData("""{"transcript":{"call_id":"c","turns":[{"text":truthserum}]}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"transcript":{"call_id":"c","turns":[{"text":"truthserum","start_ms":"truthserum"}]}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"transcript":{"call_id":"c","turns":[{"text":"truthserum","speaker":"x"}]}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"transcript":{"call_id":"c","turns":[{"text":"truthserum"}]}}""", HttpStatusCode.OK)]
    public async Task ScoreCall_EverythingLogged_LogHasNoWords(string json, HttpStatusCode status)
    {
        using var http = service.Http();
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(new Uri("/v1/calls:score", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(service.LogLines, line => line.Contains("/v1/calls:score", StringComparison.Ordinal));
        Assert.DoesNotContain(service.LogLines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnalyzeCall_EverythingLogged_LogHasNoWords()
    {
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", Secret));
        await call.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(7, "agent", Secret) });
        Assert.Equal(["segment.sequence"], (await call.FailureAsync()).Fields());

        Assert.Contains(service.LogLines, line => line.Contains("AnalyzeCall", StringComparison.Ordinal));
        Assert.DoesNotContain(service.LogLines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnalyzeCall_RefusedByALimit_LogHasNoWords()
    {
        using var call = await LiveCaller.OpenAsync(service);
        for (var i = 1; i <= 10; i++)
            await call.SendAsync(A.Segment(i, "customer", Secret));
        await call.WriteAsync(new AnalyzeCallRequest { Segment = A.Segment(11, "agent", Secret) });

        var failure = await call.FailureAsync();

        Assert.Equal(Grpc.Core.StatusCode.ResourceExhausted, failure.StatusCode);
        Assert.DoesNotContain(Secret, failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(service.LogLines, line => line.Contains(Secret, StringComparison.Ordinal));
    }
}
