using System.Net;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Cluster;

/// <summary>Whether this machine stands alone or shares its calls with others, from the settings as they are at the start.</summary>
/// <param name="ClusterId">Null: alone.</param>
/// <param name="Database">PostgreSQL's connection string, where the members of a cluster find each other.</param>
internal sealed record ClusterPlan(string? ClusterId, string? Database)
{
    public bool IsAlone => ClusterId is null;

    public static ClusterPlan From(IConfiguration configuration)
    {
        var section = configuration.GetSection(ServiceOptions.Section);
        return new ClusterPlan(Filled(section[nameof(ServiceOptions.ClusterId)]), Filled(section[nameof(ServiceOptions.PostgresConnection)]));
    }

    /// <summary>The address at which the other members reach this one.</summary>
    public static IPAddress AddressOf(ServiceOptions options) => IPAddress.Parse(options.AdvertisedAddress);

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
