using System.Net;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Cluster;

/// <summary>Refuses settings that make no cluster, and all but loopback unless the network is trusted: members do not authenticate each other.</summary>
internal sealed class ClusterValidator(ClusterPlan plan) : IValidateOptions<ServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(ServiceOptions options)
    {
        const string Section = ServiceOptions.Section;
        if (!plan.IsAlone && plan.Database is null)
            yield return $"{Section}:{nameof(options.ClusterId)} is set, but not {Section}:{nameof(options.PostgresConnection)}: a cluster needs PostgreSQL. Give its connection string.";
        if (!IPAddress.TryParse(options.AdvertisedAddress, out var address))
            yield return $"{Section}:{nameof(options.AdvertisedAddress)} is '{options.AdvertisedAddress}', which is no IP address. Write one of this machine.";
        else if (!IPAddress.IsLoopback(address) && !options.TrustedNetwork)
            yield return $"{Section}:{nameof(options.AdvertisedAddress)} is '{options.AdvertisedAddress}', which other machines can reach, and members do not authenticate each other. "
                + $"Set {Section}:{nameof(options.TrustedNetwork)}=true where the network is trusted.";
    }
}
