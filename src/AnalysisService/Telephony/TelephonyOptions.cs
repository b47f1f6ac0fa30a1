using System.ComponentModel.DataAnnotations;

namespace Parley.AnalysisService.Telephony;

/// <summary>The section "Telephony" of the configuration, given as the section "Parley" is. docs/telephony.md lists them all.</summary>
internal sealed class TelephonyOptions
{
    public const string Section = "Telephony";

    /// <summary>The account's auth token, with which Twilio signs; null: its webhooks are not served. A secret: give it in the environment or a file.</summary>
    public string? TwilioAuthToken { get; set; }

    /// <summary>Scheme, host and, where there is one, path prefix under which Twilio reaches this service ("https://voice.example.com"); null: as the request says.</summary>
    public string? PublicUrl { get; set; }

    /// <summary>Who is heard on the inbound track: customer, agent, or infer.</summary>
    [RegularExpression("customer|agent|infer", ErrorMessage = "Telephony:TwilioInboundTrack is customer, agent or infer.")]
    public string TwilioInboundTrack { get; set; } = "customer";

    /// <summary>A transcription that is stopped ends its call; false: silence does.</summary>
    public bool TwilioStopEndsCall { get; set; } = true;

    /// <summary>Milliseconds for which an event waits for those before it.</summary>
    [Range(0, 10_000)]
    public int TwilioGapMilliseconds { get; set; } = 2000;

    /// <summary>Sockets of recognisers at one time; the next one is refused.</summary>
    [Range(1, 100_000)]
    public int MaximumSockets { get; set; } = 1000;

    /// <summary>Bytes of one message on a socket.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaximumSocketMessageBytes { get; set; } = 256 * 1024;
}
