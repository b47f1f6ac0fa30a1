using Microsoft.Extensions.Options;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Models;

/// <summary>
/// The model and the playbook that everything is scored with, loaded before the service listens. The loading begins with the program, beside the
/// building of the host: it is the longest part of a start.
/// </summary>
internal static class ModelsSetup
{
    public static void AddModels(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(ServiceOptions.Section);
        var (models, playbook) = (section[nameof(ServiceOptions.ModelsFolder)], section[nameof(ServiceOptions.PlaybookFolder)]);
        var loading = Task.Run(() => Load(models, playbook));
        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<ServiceOptions>>().Value;
            // A host that is put together by others may have changed its settings since.
            return (options.ModelsFolder, options.PlaybookFolder) == (models, playbook)
                ? loading.GetAwaiter().GetResult()
                : Load(options.ModelsFolder, options.PlaybookFolder);
        });
        builder.Services.AddHostedService<ModelWarmUp>();
    }

    private static Analyzer Load(string? models, string? playbook) => Analyzer.Load(
        ParleyFolders.Find("models", models), ParleyFolders.Find(Path.Combine("data", "playbook"), playbook));
}
