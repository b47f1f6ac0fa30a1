using Microsoft.Extensions.Options;
using Parley.Analysis.Models;
using Parley.Analysis.Scorecards;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Models;

/// <summary>The model, the playbook and the team's own standards that everything is scored with, loaded before the service listens.</summary>
internal static class ModelsSetup
{
    public static void AddModels(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Load(services.GetRequiredService<IOptions<ServiceOptions>>().Value));
        builder.Services.AddHostedService<ModelWarmUp>();
    }

    private static Analyzer Load(ServiceOptions options) => Analyzer.Load(
        ParleyFolders.Find("models", options.ModelsFolder),
        ParleyFolders.Find(Path.Combine("data", "playbook"), options.PlaybookFolder),
        Standards.Load(options.RulesFile, options.ScorecardFile));
}
