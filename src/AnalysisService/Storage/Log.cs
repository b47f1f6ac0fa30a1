namespace Parley.AnalysisService.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Live calls are stored in {Place}")]
    public static partial void StoreIsOpen(this ILogger log, string place);

    [LoggerMessage(2, LogLevel.Error, "Live calls cannot be stored ({Reason}); trying again until they can")]
    public static partial void StoreFailed(this ILogger log, string reason);

    [LoggerMessage(3, LogLevel.Information, "Live calls are stored again")]
    public static partial void StoreIsBack(this ILogger log);

    [LoggerMessage(4, LogLevel.Information, "{Count} {What} that ended before {Before} were erased")]
    public static partial void Erased(this ILogger log, int count, string what, DateTimeOffset before);

    [LoggerMessage(5, LogLevel.Warning, "Old {What} could not be erased ({Reason}); trying again later")]
    public static partial void EraseFailed(this ILogger log, string what, string reason);
}
