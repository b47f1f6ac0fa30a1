using Orleans.Concurrency;

namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>The transcription events of one call, whichever machine they come to. Its key is that of the call's grain.</summary>
[Alias("Parley.Twilio")]
internal interface ITwilioGrain : IGrainWithStringKey
{
    /// <summary>Takes an event into its place; a repeat changes nothing. False when too many wait.</summary>
    /// <param name="settings">The bytes of <c>parley.v1.CallSettings</c>, should it be the first.</param>
    /// <param name="event">The event.</param>
    [Alias("Take")]
    Task<bool> TakeAsync(byte[] settings, TwilioEvent @event);

    /// <summary>What became of an event: waits until it has gone on and its words are stored, or for some seconds.</summary>
    [Alias("Settled"), AlwaysInterleave]
    Task<TwilioOutcome> SettledAsync(string transcription, long sequenceId);
}

/// <param name="Outcome">Taken: done, and stored where it has words.</param>
/// <param name="Field">Of words that do not fit the call.</param>
/// <param name="Problem">What is wrong with the field.</param>
[GenerateSerializer, Immutable, Alias("Parley.TwilioOutcome")]
internal sealed record TwilioOutcome(Lines.LineOutcome Outcome, string? Field = null, string? Problem = null);
