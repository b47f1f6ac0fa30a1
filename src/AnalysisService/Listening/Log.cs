namespace Parley.AnalysisService.Listening;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Parley {Product} is ready: gRPC at {Grpc}, HTTP at {Http} (OpenAPI page: /swagger), model {Model}, playbook {Playbook}")]
    public static partial void Ready(this ILogger log, string product, string grpc, string http, string model, string playbook);

    [LoggerMessage(2, LogLevel.Information, "Parley {Product} is ready at {Addresses}, model {Model}, playbook {Playbook}")]
    public static partial void ReadyAtEndpoints(this ILogger log, string product, string addresses, string model, string playbook);
}
