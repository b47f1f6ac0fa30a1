using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Batch;

/// <summary>Refuses folders that are none.</summary>
internal sealed class BatchValidator : IValidateOptions<ServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var problems = options.BatchFolders.Select(Problem).OfType<string>().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? Problem(string folder, int index)
    {
        var setting = $"{ServiceOptions.Section}:{nameof(ServiceOptions.BatchFolders)}:{index}";
        if (!Path.IsPathFullyQualified(folder))
            return $"{setting} is '{folder}', which is no full path. Write it from the root, like /var/calls.";
        return Directory.Exists(folder) ? null : $"{setting} is '{folder}', which is no folder. Make it, or leave the setting out.";
    }
}
