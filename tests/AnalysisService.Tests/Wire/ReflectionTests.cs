using Grpc.Reflection.V1Alpha;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Wire;

public sealed class ReflectionTests(RunningService service)
{
    [Fact]
    public async Task ListServices_Running_NamesTheContract()
    {
        using var stream = new ServerReflection.ServerReflectionClient(service.Channel)
            .ServerReflectionInfo(cancellationToken: TestContext.Current.CancellationToken);
        await stream.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, TestContext.Current.CancellationToken).Within();

        var services = (await stream.ResponseStream.NextAsync()).ListServicesResponse.Service.Select(listed => listed.Name);

        Assert.Superset(new HashSet<string> { "parley.v1.ScoringService", "parley.v1.LiveService", "grpc.health.v1.Health" }, services.ToHashSet());
    }
}
