using Parley.Analysis.Classifier;

namespace Parley.AnalysisService.Listening;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Parley {Product} is ready: gRPC at {Grpc}, HTTP at {Http} (OpenAPI page: /swagger), model {Model} ({Engine}), playbook {Playbook}")]
    public static partial void Ready(this ILogger log, string product, string grpc, string http, string model, ScoringEngine engine, string playbook);

    [LoggerMessage(2, LogLevel.Information, "Parley {Product} is ready at {Addresses}, model {Model} ({Engine}), playbook {Playbook}")]
    public static partial void ReadyAtEndpoints(this ILogger log, string product, string addresses, string model, ScoringEngine engine, string playbook);

    [LoggerMessage(3, LogLevel.Warning, "Model {Model} is scored by ML.NET's own engine, which is right but many times slower: {Reason}")]
    public static partial void FallbackEngine(this ILogger log, string model, string reason);
}
