using System.Globalization;
using System.Text.Json;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>
/// A webhook's form as an event. Field names as in Twilio's pages on real-time transcription; fields that are not needed are passed over.
/// </summary>
/// <param name="form">The fields.</param>
/// <param name="inbound">Who is heard on the inbound track; unknown: roles are inferred from the words.</param>
internal sealed class TwilioForm(IFormCollection form, Speaker inbound)
{
    private const string Inbound = "inbound_track";
    private const string Outbound = "outbound_track";
    private readonly FieldProblems _problems = new();

    /// <summary>Empty when it is missing: then <see cref="Read"/> says so.</summary>
    public string CallSid => form["CallSid"].ToString();

    /// <exception cref="InvalidRequestException">Names the fields that cannot be used.</exception>
    public TwilioEvent Read()
    {
        var kind = Kind();
        Required("CallSid");
        var read = new TwilioEvent(Required("TranscriptionSid"), kind, Sequence(), kind == TwilioEventKind.Content ? Words() : null, Time());
        return _problems.Any ? throw new InvalidRequestException(_problems) : read;
    }

    private TwilioEventKind Kind()
    {
        switch (Required("TranscriptionEvent"))
        {
            case "transcription-started":
                return TwilioEventKind.Started;
            case "transcription-stopped":
                return TwilioEventKind.Stopped;
            case "transcription-error":
                return TwilioEventKind.Error;
            case "transcription-content" or "":
                return TwilioEventKind.Content;
            default:
                _problems.Add("TranscriptionEvent", "Is unknown. Known are transcription-started, -content, -stopped and -error.");
                return TwilioEventKind.Error;
        }
    }

    private string Required(string field)
    {
        var value = form[field].ToString();
        if (value.Length is 0 or > RequestLimits.Id)
            _problems.Add(field, value.Length == 0 ? "Is missing." : $"Has more than {RequestLimits.Id} characters.");
        return value;
    }

    private long Sequence()
    {
        if (!long.TryParse(Required("SequenceId"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            _problems.Add("SequenceId", "Is no whole number.");
        return sequence;
    }

    private DateTimeOffset? Time() =>
        DateTimeOffset.TryParse(form["Timestamp"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Null for silence.</summary>
    private Segment? Words()
    {
        var (text, confidence) = Transcript();
        if (text.Length > RequestLimits.Text)
            _problems.Add("TranscriptionData", $"Its transcript has more than {RequestLimits.Text} characters.");
        var track = form["Track"].ToString();
        if (track is not (Inbound or Outbound))
            _problems.Add("Track", $"Is neither {Inbound} nor {Outbound}.");
        return string.IsNullOrWhiteSpace(text) ? null : new Segment
        {
            Sequence = 1,
            Kind = form["Final"] == "false" ? SegmentKind.Partial : SegmentKind.Final,
            Speaker = track == Inbound ? inbound : inbound.Opposite(),
            SpeakerLabel = track,
            Text = text,
            Confidence = confidence is >= 0 and <= 1 ? confidence : null,
        };
    }

    private (string Text, double? Confidence) Transcript()
    {
        try
        {
            using var data = JsonDocument.Parse(form["TranscriptionData"].ToString());
            if (data.RootElement.ValueKind == JsonValueKind.Object && data.RootElement.TryGetProperty("transcript", out var text) && text.ValueKind == JsonValueKind.String)
            {
                var isSure = data.RootElement.TryGetProperty("confidence", out var confidence) && confidence.ValueKind == JsonValueKind.Number;
                return (text.GetString()!, isSure ? confidence.GetDouble() : null);
            }
            _problems.Add("TranscriptionData", "Has no text named transcript.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            _problems.Add("TranscriptionData", "Is no JSON object with a transcript.");
        }
        return ("", null);
    }
}
