using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Batch;

internal static class BatchSetup
{
    public static void AddBatch(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IValidateOptions<ServiceOptions>, BatchValidator>();
        services.AddSingleton<BatchShelf>();
        services.AddSingleton<BatchWork>();
        services.AddSingleton<BatchScorer>();
        services.AddSingleton<OpenUploads>();
        services.AddSingleton<AllowedFolders>();
        services.AddHostedService<BatchRunner>();
        services.AddSingleton(provider => new Expiring("batches", provider.GetRequiredService<BatchShelf>().EraseEndedAsync));
    }

    public static void MapBatch(this WebApplication app) => app.MapGrpcService<BatchGrpc>();
}
