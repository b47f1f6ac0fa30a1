namespace Parley.AnalysisService.Telephony;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Twilio says that a transcription failed, error {Code}; its call goes on")]
    public static partial void TranscriptionFailed(this ILogger log, int code);

    [LoggerMessage(2, LogLevel.Warning, "An event of Twilio's could not be taken in ({Exception})")]
    public static partial void EventFailed(this ILogger log, string exception);

    [LoggerMessage(3, LogLevel.Warning, "A webhook's signature is not Twilio's: the auth token, or the address as Twilio calls it (Telephony:PublicUrl), is another")]
    public static partial void ForeignSignature(this ILogger log);

    [LoggerMessage(4, LogLevel.Debug, "A recogniser's socket is open; {Sockets} are")]
    public static partial void SocketOpened(this ILogger log, int sockets);
}
