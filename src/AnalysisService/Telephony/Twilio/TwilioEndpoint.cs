using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Twilio;

/// <summary>The webhook of Twilio's real-time transcriptions: answers 204 once an event's words are stored.</summary>
internal sealed class TwilioEndpoint(
    IGrainFactory grains, LiveCalls calls, SegmentRates rates, IOptions<TelephonyOptions> options, JsonErrors errors, ILogger<TwilioEndpoint> log)
{
    public const string Path = "/v1/telephony/twilio";

    /// <summary>An event is some hundred bytes; a final transcript some thousand.</summary>
    private const int LargestForm = 256 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await TakeAsync(context);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception failure)
        {
            await errors.AnswerAsync(context, failure);
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        var token = options.Value.TwilioAuthToken is { Length: > 0 } set ? set
            : throw Error(StatusCode.NotFound, $"Twilio's webhooks are off. Set {TelephonyOptions.Section}:{nameof(TelephonyOptions.TwilioAuthToken)} to serve them.");
        var form = await ReadAsync(context);
        var signature = context.Request.Headers[TwilioSignature.Header].ToString();
        if (!TwilioSignature.IsGood(signature, token, UrlOf(context.Request), form))
        {
            log.ForeignSignature();
            throw Error(StatusCode.PermissionDenied, $"{TwilioSignature.Header} is missing or is not that of this request.");
        }
        var read = new TwilioForm(form, InboundOf(context.Request.Query));
        var item = read.Read();
        if (item.Kind == TwilioEventKind.Error)
            log.TranscriptionFailed(int.TryParse(form["TranscriptionErrorCode"], CultureInfo.InvariantCulture, out var code) ? code : 0);
        var opening = CallQuery.Read(read.CallSid, context.Request.Query);
        await TakeAsync(opening, item);
    }

    private async Task TakeAsync(CallOpening opening, TwilioEvent item)
    {
        var key = new CallKey(CallKey.DefaultTenant, opening.CallId);
        // A call that was let in goes on, whichever machine its events come to.
        if (item.Kind == TwilioEventKind.Started)
            calls.Demand(key);
        if (item.Words is not null && rates.OfCall(key).Take() is { } tooMany)
            throw tooMany;
        var grain = grains.GetGrain<ITwilioGrain>(key.ToGrainKey());
        var outcome = await grain.TakeAsync(opening.ToProto().ToByteArray(), item)
            ? await grain.SettledAsync(item.Transcription, item.SequenceId)
            : new TwilioOutcome(LineOutcome.Unavailable);
        if (LineProblems.Of(outcome.Outcome, outcome.Field, outcome.Problem) is { } problem)
            throw problem;
    }

    private static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = LargestForm;
        if (!context.Request.HasFormContentType)
            throw new InvalidRequestException("", "The body is no form. Twilio sends application/x-www-form-urlencoded.");
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw new InvalidRequestException("", "The form has too many fields, or too large ones.");
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw Error(StatusCode.ResourceExhausted, $"The form has more than {LargestForm} bytes.");
        }
    }

    /// <summary>The address as Twilio called it, which a proxy in between may have changed.</summary>
    private string UrlOf(HttpRequest request)
    {
        var front = options.Value.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
        return front + request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
    }

    private Speaker InboundOf(IQueryCollection query) => (query["inbound"].ToString() is { Length: > 0 } said ? said : options.Value.TwilioInboundTrack) switch
    {
        "customer" => Speaker.Customer,
        "agent" => Speaker.Agent,
        "infer" => Speaker.Unknown,
        _ => throw new InvalidRequestException("inbound", "Who is heard on the inbound track? Send customer, agent or infer."),
    };

    private static RpcException Error(StatusCode code, string message) => new(new Status(code, message));
}
