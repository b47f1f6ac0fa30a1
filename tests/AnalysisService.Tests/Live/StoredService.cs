using Microsoft.Extensions.DependencyInjection;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Live;

/// <summary>A service over a store that the test holds, so that another service can go on with its calls.</summary>
internal class StoredService(FaultyStore store) : RunningService
{
    protected override void Replace(IServiceCollection services) => services.AddSingleton<ICallStore>(store);
}
