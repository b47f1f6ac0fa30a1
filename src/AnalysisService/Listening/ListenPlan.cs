using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Listening;

/// <summary>
/// What is served where. Kestrel:Endpoints, when there are any, stand alone (TLS is set up there). Else gRPC is at Parley:GrpcAddress, and
/// HTTP at the usual --urls, ASPNETCORE_URLS or ASPNETCORE_HTTP_PORTS, or at Parley:HttpAddress when there is none of them.
/// </summary>
internal sealed record ListenPlan
{
    private const string KestrelEndpoints = "Kestrel:Endpoints";

    /// <summary>Served by Kestrel itself.</summary>
    public required IReadOnlyList<ListenAddress> Kestrel { get; init; }

    /// <summary>From the host's own settings.</summary>
    public required IReadOnlyList<ListenAddress> Urls { get; init; }

    /// <summary>Reads the host's settings.</summary>
    public static ListenPlan From(IConfiguration configuration) => new()
    {
        Kestrel = configuration.GetSection(KestrelEndpoints).GetChildren()
            .Select(endpoint => new ListenAddress($"{endpoint.Path}:Url", endpoint["Url"] ?? "")).ToList(),
        Urls = UrlsOf(configuration),
    };

    /// <summary>Plaintext HTTP/2, where gRPC is served.</summary>
    public IReadOnlyList<ListenAddress> Grpc(ServiceOptions options) =>
        Kestrel.Count > 0 ? [] : [new ListenAddress($"{ServiceOptions.Section}:{nameof(options.GrpcAddress)}", options.GrpcAddress)];

    /// <summary>HTTP/1.1.</summary>
    public IReadOnlyList<ListenAddress> Http(ServiceOptions options) =>
        Kestrel.Count > 0 ? []
        : Urls.Count > 0 ? Urls
        : [new ListenAddress($"{ServiceOptions.Section}:{nameof(options.HttpAddress)}", options.HttpAddress)];

    private static List<ListenAddress> UrlsOf(IConfiguration configuration)
    {
        var urls = Split(configuration[WebHostDefaults.ServerUrlsKey]).Select(url => new ListenAddress(WebHostDefaults.ServerUrlsKey, url)).ToList();
        if (urls.Count > 0)
            return urls;
        return
        [
            .. Split(configuration[WebHostDefaults.HttpPortsKey]).Select(port => new ListenAddress(WebHostDefaults.HttpPortsKey, $"http://*:{port}")),
            .. Split(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => new ListenAddress(WebHostDefaults.HttpsPortsKey, $"https://*:{port}")),
        ];
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
