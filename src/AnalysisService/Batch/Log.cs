namespace Parley.AnalysisService.Batch;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Batches wait, since the store cannot be reached; it is tried again: {Reason}")]
    public static partial void StoreFailed(this ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Information, "{Batches} batches that ended before {Before} were erased")]
    public static partial void Erased(this ILogger log, int batches, DateTimeOffset before);

    [LoggerMessage(3, LogLevel.Warning, "Old batches could not be erased ({Reason}); trying again later")]
    public static partial void EraseFailed(this ILogger log, string reason);
}
