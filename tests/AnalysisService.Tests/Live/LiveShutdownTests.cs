using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Live;

public sealed class LiveShutdownTests
{
    [Fact]
    public async Task AnalyzeCall_ServiceStops_EndsWithUnavailableAtOnce()
    {
        await using var service = new RunningService();
        using var call = await LiveCaller.OpenAsync(service);
        await call.SendAsync(A.Segment(1, "customer", A.PriceObjection));

        service.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(StatusCode.Unavailable, (await call.FailureAsync()).StatusCode);
    }
}
