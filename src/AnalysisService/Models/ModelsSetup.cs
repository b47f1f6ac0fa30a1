using Microsoft.Extensions.Options;
using Parley.Analysis.Models;
using Parley.Analysis.Scorecards;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Models;

/// <summary>
/// The model, the playbook and the team's own standards that everything is scored with, loaded before the service listens. The loading begins with
/// the program, beside the building of the host: it is the longest part of a start.
/// </summary>
internal static class ModelsSetup
{
    public static void AddModels(this WebApplicationBuilder builder)
    {
        var early = Places.Of(builder.Configuration.GetSection(ServiceOptions.Section));
        var loading = Task.Run(early.Load);
        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<ServiceOptions>>().Value;
            var places = new Places(options.ModelsFolder, options.PlaybookFolder, options.RulesFile, options.ScorecardFile);
            // A host that is put together by others may have changed its settings since.
            return places == early ? loading.GetAwaiter().GetResult() : places.Load();
        });
        builder.Services.AddHostedService<ModelWarmUp>();
    }

    /// <summary>Where it is all read from; null: found beside the program, or none.</summary>
    private sealed record Places(string? Models, string? Playbook, string? Rules, string? Scorecard)
    {
        public static Places Of(IConfigurationSection section) => new(
            section[nameof(ServiceOptions.ModelsFolder)], section[nameof(ServiceOptions.PlaybookFolder)],
            section[nameof(ServiceOptions.RulesFile)], section[nameof(ServiceOptions.ScorecardFile)]);

        public Analyzer Load() => Analyzer.Load(
            ParleyFolders.Find("models", Models), ParleyFolders.Playbook(Playbook), Standards.Load(Rules, Scorecard));
    }
}
