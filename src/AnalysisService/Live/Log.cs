namespace Parley.AnalysisService.Live;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "A live call was opened; {Calls} are on")]
    public static partial void CallOpened(this ILogger log, int calls);

    [LoggerMessage(2, LogLevel.Debug, "A live call of {Turns} turns ended with its report; {Calls} were on")]
    public static partial void CallEnded(this ILogger log, int turns, int calls);
}
