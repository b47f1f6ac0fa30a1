using System.ComponentModel.DataAnnotations;

namespace Parley.AnalysisService.Settings;

/// <summary>
/// The section "Parley" of the configuration: <c>--Parley:Name=value</c>, the environment variable <c>Parley__Name</c>, or appsettings.json.
/// docs/service.md lists them all.
/// </summary>
internal sealed class ServiceOptions
{
    public const string Section = "Parley";

    /// <summary>Where gRPC is served, in plaintext HTTP/2. Port 0 takes a free one.</summary>
    [Required]
    public string GrpcAddress { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Where HTTP/JSON, the OpenAPI page and /healthz are served, over HTTP/1.1. Port 0 takes a free one.</summary>
    [Required]
    public string HttpAddress { get; set; } = "http://127.0.0.1:5081";

    /// <summary>The network beyond this machine is trusted: other addresses than loopback may be served, without authentication.</summary>
    public bool TrustedNetwork { get; set; }

    /// <summary>Folder of the models; null: found beside the program, in the working folder or above them.</summary>
    public string? ModelsFolder { get; set; }

    /// <summary>Folder of the playbook; null: data/playbook, found likewise.</summary>
    public string? PlaybookFolder { get; set; }

    /// <summary>File of the team's own rules (docs/rules.md); null: none.</summary>
    public string? RulesFile { get; set; }

    /// <summary>File of the scorecard (docs/scorecards.md); null: calls are not scored.</summary>
    public string? ScorecardFile { get; set; }

    /// <summary>Bytes of one message or HTTP body. The default holds 20,000 turns of 500 Chinese characters.</summary>
    [Range(64 * 1024, 256 * 1024 * 1024)]
    public int MaximumMessageBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Live calls at one time; the next one is refused with RESOURCE_EXHAUSTED.</summary>
    [Range(1, 100_000)]
    public int MaximumLiveCalls { get; set; } = 1000;

    /// <summary>Connections at one time; further ones wait to be taken or are closed by Kestrel.</summary>
    [Range(1, 100_000)]
    public int MaximumConnections { get; set; } = 1000;
}
