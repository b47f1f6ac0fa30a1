namespace Parley.AnalysisService.Batch;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Batches wait, since the store cannot be reached; it is tried again: {Reason}")]
    public static partial void StoreFailed(this ILogger log, string reason);
}
