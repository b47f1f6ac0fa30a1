using Microsoft.Extensions.Options;

namespace Parley.AnalysisService.Settings;

/// <summary>Reads a section; a misspelt name or a value of the wrong kind is a message, not an exception from the depths.</summary>
internal sealed class SettingsBinder<TOptions>(IConfiguration configuration, string name) : IConfigureOptions<TOptions>
    where TOptions : class
{
    public void Configure(TOptions options)
    {
        var section = configuration.GetSection(name);
        var known = typeof(TOptions).GetProperties().Select(property => property.Name).ToList();
        var unknown = section.GetChildren().Select(child => child.Key).Where(key => !known.Contains(key, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
            throw Failure(unknown.Select(key => $"{name}:{key} is not a setting. Known: {string.Join(", ", known)}."));
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException failure)
        {
            throw Failure([failure.Message]);
        }
    }

    private OptionsValidationException Failure(IEnumerable<string> messages) => new(name, typeof(TOptions), messages);
}
