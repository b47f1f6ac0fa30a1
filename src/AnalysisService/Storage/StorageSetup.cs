using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage.Memory;
using Parley.AnalysisService.Storage.Postgres;
using Parley.AnalysisService.Storage.Sqlite;

namespace Parley.AnalysisService.Storage;

/// <summary>The store of live calls, opened before the service listens, and what is erased from it.</summary>
internal static class StorageSetup
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, StoreValidator>();
        builder.Services.AddSingleton<StoreMetrics>();
        builder.Services.AddSingleton(Create);
        builder.Services.AddSingleton<ICallStore>(services => services.GetRequiredService<IManagedStore>());
        builder.Services.AddHostedService<StoreOpening>();
        builder.Services.AddSingleton(services => new Expiring("calls", services.GetRequiredService<IManagedStore>().EraseEndedAsync));
        builder.Services.AddHostedService<Retention>();
    }

    private static IManagedStore Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ServiceOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var metrics = services.GetRequiredService<StoreMetrics>();
        return StorePlan.Kind(options) switch
        {
            StoreKind.Postgres => new PostgresStore(options.PostgresConnection!, time, services.GetRequiredService<ILogger<PostgresStore>>(), metrics),
            StoreKind.Sqlite => new SqliteStore(StorePlan.SqliteFile(options)!, time, services.GetRequiredService<ILogger<SqliteStore>>(), metrics),
            _ => new MemoryStore(time),
        };
    }
}
