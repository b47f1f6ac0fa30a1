using Microsoft.Extensions.Options;

namespace Parley.AnalysisService.Settings;

/// <summary>Reads the section; a misspelt name or a value of the wrong kind is a message, not an exception from the depths.</summary>
internal sealed class SettingsBinder(IConfiguration configuration) : IConfigureOptions<ServiceOptions>
{
    public void Configure(ServiceOptions options)
    {
        var section = configuration.GetSection(ServiceOptions.Section);
        var known = typeof(ServiceOptions).GetProperties().Select(property => property.Name).ToList();
        var unknown = section.GetChildren().Select(child => child.Key).Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
            throw Failure(unknown.Select(key => $"{ServiceOptions.Section}:{key} is not a setting. Known: {string.Join(", ", known)}."));
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException failure)
        {
            throw Failure([failure.Message]);
        }
    }

    private static OptionsValidationException Failure(IEnumerable<string> messages) => new(ServiceOptions.Section, typeof(ServiceOptions), messages);
}
