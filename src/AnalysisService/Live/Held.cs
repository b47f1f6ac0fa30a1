using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Live;

/// <summary>Grains that stay while their call may go on.</summary>
internal static class Held
{
    /// <summary>A call is ended when it has been silent for long enough; what is of it is held for some time more.</summary>
    private static readonly TimeSpan AfterSilence = TimeSpan.FromMinutes(5);

    public static void HoldWhileCallsLast<TGrain>(this IServiceCollection services) =>
        services.AddOptions<GrainCollectionOptions>().Configure<IOptions<ServiceOptions>>((collection, options) =>
            collection.ClassSpecificCollectionAge[typeof(TGrain).FullName!] = TimeSpan.FromMinutes(options.Value.SilentCallMinutes) + AfterSilence);
}
