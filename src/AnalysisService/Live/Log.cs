namespace Parley.AnalysisService.Live;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "A live call's stream: {Outcome}; {Streams} are open")]
    public static partial void StreamOpened(this ILogger log, OpenOutcome outcome, int streams);

    [LoggerMessage(2, LogLevel.Debug, "A live call of {Turns} turns ended with its report")]
    public static partial void CallEnded(this ILogger log, int turns);

    [LoggerMessage(3, LogLevel.Information, "A live call of {Turns} turns was left silent and is ended")]
    public static partial void CallSilent(this ILogger log, int turns);

    [LoggerMessage(4, LogLevel.Warning, "The store cannot be reached, what is not stored is kept and written again: {Reason}")]
    public static partial void StoreFailed(this ILogger log, string reason);

    [LoggerMessage(5, LogLevel.Warning, "A live call is owned by another machine and was let go here")]
    public static partial void CallLost(this ILogger log);

    [LoggerMessage(6, LogLevel.Warning, "Silent calls could not be looked for ({Exception}); it is tried again in a minute")]
    public static partial void SweepFailed(this ILogger log, string exception);

    [LoggerMessage(7, LogLevel.Warning, "{Silo} did not take {Alerts} alerts ({Exception}); its watchers are told")]
    public static partial void AlertsNotSent(this ILogger log, string silo, int alerts, string exception);

    [LoggerMessage(8, LogLevel.Warning, "{Silo} did not say which calls are on ({Exception})")]
    public static partial void SiloNotAsked(this ILogger log, string silo, string exception);

    [LoggerMessage(9, LogLevel.Warning, "A silent call could not be ended ({Exception}); it is tried again in a minute")]
    public static partial void SilentCallFailed(this ILogger log, string exception);
}
