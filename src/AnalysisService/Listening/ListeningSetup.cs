using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Listening;

/// <summary>Where the service listens, and who may reach it.</summary>
internal static class ListeningSetup
{
    public static void AddListening(this WebApplicationBuilder builder)
    {
        var plan = ListenPlan.From(builder.Configuration);
        builder.Services.AddSingleton(plan);
        // The plan serves them; Kestrel would warn that it does not.
        if (plan.Urls.Count > 0)
            builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        builder.Services.AddSingleton<IValidateOptions<ServiceOptions>, ListenValidator>();
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelSetup>();
        builder.Services.AddOptions<HostFilteringOptions>().PostConfigure<IOptions<ServiceOptions>>(KeepOutForeignNames);
        builder.Services.AddHostedService<ReadyMessage>();
        // What stops a start is said once, in words, by RunOrExplainAsync.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    /// <summary>A web page whose name was pointed at this machine must not reach a loopback service through the user's browser.</summary>
    private static void KeepOutForeignNames(HostFilteringOptions filter, IOptions<ServiceOptions> options)
    {
        if (!options.Value.TrustedNetwork && filter.AllowedHosts is [] or ["*"])
            filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"];
    }
}
