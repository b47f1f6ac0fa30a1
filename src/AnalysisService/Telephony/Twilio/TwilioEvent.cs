namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>One event of a transcription, checked.</summary>
/// <param name="Transcription">Its sid; a call may be transcribed again.</param>
/// <param name="SequenceId">Its place among the transcription's events of both tracks.</param>
/// <param name="Words">Without their number; null unless <paramref name="Kind"/> is content with words.</param>
/// <param name="Time">When Twilio made it; null when it does not say.</param>
[GenerateSerializer, Immutable, Alias("Parley.TwilioEvent")]
internal sealed record TwilioEvent(string Transcription, TwilioEventKind Kind, long SequenceId, Analysis.Calls.Segment? Words, DateTimeOffset? Time);

internal enum TwilioEventKind
{
    Started,
    Content,
    Stopped,
    Error,
}
