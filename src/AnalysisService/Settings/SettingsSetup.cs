using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Options;

namespace Parley.AnalysisService.Settings;

/// <summary>The service's own options, checked at start, and what is logged when nobody says otherwise.</summary>
internal static class SettingsSetup
{
    private static readonly Dictionary<string, string?> LogDefaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Grpc"] = "Warning",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
    };

    public static void AddSettings(this WebApplicationBuilder builder)
    {
        // First, so that every other source of configuration overrides it.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = LogDefaults });
        builder.AddSection<ServiceOptions>(ServiceOptions.Section);
    }

    /// <summary>Options that are read from a section of their own.</summary>
    public static void AddSection<TOptions>(this WebApplicationBuilder builder, string section)
        where TOptions : class
    {
        builder.Services.AddSingleton<IConfigureOptions<TOptions>>(services => new SettingsBinder<TOptions>(services.GetRequiredService<IConfiguration>(), section));
        builder.Services.AddOptions<TOptions>().ValidateDataAnnotations().ValidateOnStart();
    }
}
