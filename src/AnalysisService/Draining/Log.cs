namespace Parley.AnalysisService.Draining;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Draining: no new streams are taken, and the {Streams} open ones are told within {Seconds} s to go on elsewhere")]
    public static partial void Draining(this ILogger log, int streams, int seconds);
}
