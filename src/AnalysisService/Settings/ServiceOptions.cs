using System.ComponentModel.DataAnnotations;
using Parley.AnalysisService.Storage;

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

    /// <summary>Origins of the web pages that may call ("https://crm.example.com"), separated by semicolons; null: none but the service's own.</summary>
    [RegularExpression(@"\s*(https?://[^\s;/*]+/?\s*(;\s*|$))*", ErrorMessage = "Parley:AllowedOrigins holds origins like https://crm.example.com, separated by semicolons.")]
    public string? AllowedOrigins { get; set; }

    /// <summary>Folder of the models; null: found beside the program, in the working folder or above them.</summary>
    public string? ModelsFolder { get; set; }

    /// <summary>Folder of the playbook; null: data/playbook, found likewise.</summary>
    public string? PlaybookFolder { get; set; }

    /// <summary>Where live calls are kept; null: in PostgreSQL when <see cref="PostgresConnection"/> is set, else in SQLite.</summary>
    public StoreKind? Store { get; set; }

    /// <summary>The SQLite database; null: parley/parley.db in the user's data folder. Made when it is missing.</summary>
    public string? SqliteFile { get; set; }

    /// <summary>An Npgsql connection string. A secret: give it in the environment or a file, not on the command line.</summary>
    public string? PostgresConnection { get; set; }

    /// <summary>Days after its end for which a call is kept; 0 keeps it for ever.</summary>
    [Range(0, 36_500)]
    public int RetentionDays { get; set; }

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

    /// <summary>Live calls of one tenant at one time; null: as many as <see cref="MaximumLiveCalls"/>.</summary>
    [Range(1, 100_000)]
    public int? MaximumLiveCallsPerTenant { get; set; }

    /// <summary>Open streams of one connection; the next one is refused with RESOURCE_EXHAUSTED.</summary>
    [Range(1, 100_000)]
    public int MaximumStreamsPerConnection { get; set; } = 1000;

    /// <summary>Segments of one stream each second, on the average of ten seconds; 0: no such limit.</summary>
    [Range(0, 1_000_000)]
    public int MaximumSegmentsPerSecondPerCall { get; set; }

    /// <summary>Segments of all calls of one tenant each second, likewise; 0: no such limit.</summary>
    [Range(0, 100_000_000)]
    public int MaximumSegmentsPerSecondPerTenant { get; set; }

    /// <summary>Supervisors that watch alerts at one time.</summary>
    [Range(1, 10_000)]
    public int MaximumWatchers { get; set; } = 100;

    /// <summary>Seconds without a word after which a peer is pinged.</summary>
    [Range(1, 3600)]
    public int KeepAlivePingSeconds { get; set; } = 60;

    /// <summary>Seconds in which a pinged peer must answer; else its connection is closed.</summary>
    [Range(1, 3600)]
    public int KeepAliveTimeoutSeconds { get; set; } = 20;

    /// <summary>Seconds between SIGTERM and the last open stream's being told to go on elsewhere.</summary>
    [Range(0, 3600)]
    public int DrainSeconds { get; set; } = 5;

    /// <summary>Connections at one time; further ones wait to be taken or are closed by Kestrel.</summary>
    [Range(1, 100_000)]
    public int MaximumConnections { get; set; } = 1000;

    /// <summary>Minutes after which a live call that nobody adds to is ended and reported.</summary>
    [Range(1, 24 * 60)]
    public int SilentCallMinutes { get; set; } = 30;

    /// <summary>Calls of batches that this machine analyses at one time, while live calls leave it room; 0: it analyses none. Half the cores by default.</summary>
    [Range(0, 256)]
    public int BatchParallelism { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Folders below which callers may name files for batches; by default they may name none.</summary>
    [Required]
    public string[] BatchFolders { get; set; } = [];

    /// <summary>The name that the machines of one cluster share, which find each other in PostgreSQL; null: this machine alone.</summary>
    [MaxLength(100)]
    public string? ClusterId { get; set; }

    /// <summary>The port at which the other machines of the cluster reach this one; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int SiloPort { get; set; }

    /// <summary>The IP address at which the other machines of the cluster reach this one.</summary>
    [Required]
    public string AdvertisedAddress { get; set; } = "127.0.0.1";
}
