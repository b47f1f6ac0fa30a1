namespace Parley.AnalysisService.Wire;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Method} failed with {Exception} in {Place} (reference {Reference})")]
    public static partial void Unexpected(this ILogger log, string method, string exception, string place, string reference);
}
