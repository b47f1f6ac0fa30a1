using Microsoft.Extensions.DependencyInjection;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Batch;

/// <summary>A service over a database that outlives it.</summary>
/// <param name="store">The settings that name the database.</param>
/// <param name="workers">Calls at one time; 0: it only takes them.</param>
/// <param name="folder">Callers may name files below it.</param>
/// <param name="time">Of leases.</param>
internal sealed class BatchHost((string Key, string Value)[] store, int workers = 1, string? folder = null, TimeProvider? time = null) : RunningService
{
    protected override IEnumerable<(string Key, string Value)> Settings =>
    [
        .. store,
        ("Parley:BatchParallelism", $"{workers}"),
        .. folder is null ? Array.Empty<(string, string)>() : [("Parley:BatchFolders:0", folder)],
    ];

    protected override void Replace(IServiceCollection services)
    {
        if (time is not null)
            services.AddKeyedSingleton(CallClock.Name, time);
    }
}
