using System.Security.Cryptography;
using Parley.Analysis.Models;
using Parley.Analysis.Scorecards;
using Parley.Analysis.Sessions;
using Parley.Scoring.Commands;
using Known = Parley.Analysis.Calls.Labels;

namespace Parley.Scoring.Running;

/// <summary>What a run scores with: loaded once, before anything is read.</summary>
/// <param name="Analyzer">Model and playbook.</param>
/// <param name="Standards">The team's own rules and scorecard.</param>
/// <param name="Labels">Every key that the model can find.</param>
/// <param name="Settings">What it is, for the run's fingerprint; by the name that a user knows.</param>
internal sealed record ScoringSetup(Analyzer Analyzer, Standards Standards, IReadOnlySet<string> Labels, IReadOnlyDictionary<string, string> Settings)
{
    /// <exception cref="ModelLoadException">Model or playbook are missing or damaged.</exception>
    public static ScoringSetup Load(ScoreOptions options)
    {
        var models = new ModelRegistry(ParleyFolders.Find("models", options.ModelsFolder));
        var folder = models.FolderOf(models.Promoted());
        var model = ModelPackage.Load(folder);
        var standards = Standards.Load(options.RulesFile, options.ScorecardFile);
        var analyzer = Analyzer.Load(model, ParleyFolders.Playbook(options.PlaybookFolder), standards);
        return new ScoringSetup(analyzer, standards, LabelsOf(model.Card), new Dictionary<string, string>
        {
            // The card holds the hashes of the weights.
            ["the model"] = $"{analyzer.Versions.Model} ({Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ModelCard.FileIn(folder))))[..8]})",
            ["the playbook"] = analyzer.Versions.Playbook,
            ["--rules"] = analyzer.Versions.Rules,
            ["--scorecard"] = analyzer.Versions.Scorecard,
            ["the program"] = $"{analyzer.Versions.Product} ({BuildOf(typeof(Analyzer))}, {BuildOf(typeof(Contracts.Mapping.ReportJson))}, {BuildOf(typeof(ScoringSetup))})",
        });
    }

    /// <summary>Builds are deterministic: the same source has the same id, a changed one another.</summary>
    private static string BuildOf(Type type) => type.Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    private static HashSet<string> LabelsOf(ModelCard card) =>
    [
        .. card.Heads.Values.SelectMany(head => head.Labels), .. Known.Personalities.All, .. Known.Violations.All,
        .. Known.Stages.All, .. Known.CustomerActs.All, .. Known.AgentActs.All,
    ];
}
