using Google.Protobuf;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Telephony.Recognisers;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>What the address of a recogniser's socket says, checked.</summary>
internal sealed record SocketPlan
{
    private const int MostLegs = 8;

    public required CallKey Key { get; init; }

    /// <summary>The bytes of <c>parley.v1.CallSettings</c>.</summary>
    public required byte[] Settings { get; init; }

    /// <summary>Null: each message tells.</summary>
    public RecogniserShape? Shape { get; init; }

    /// <summary>Who is heard on this leg; unknown: the voices' labels, or the words, tell.</summary>
    public Speaker Speaker { get; init; }

    /// <summary>The recogniser's label of the agent's voice, and of the customer's; empty when not known.</summary>
    public string AgentLabel { get; init; } = "";

    public string CustomerLabel { get; init; } = "";

    /// <summary>This leg's name in the call.</summary>
    public required string Leg { get; init; }

    /// <summary>How many legs have to say their last word before the call ends.</summary>
    public int Legs { get; init; } = 1;

    /// <exception cref="InvalidRequestException">Names the parameters that cannot be used.</exception>
    public static SocketPlan Read(IQueryCollection query)
    {
        var opening = CallQuery.Read(query["call_id"].ToString(), query);
        var problems = new FieldProblems();
        if (!SpeakerKeys.TryParse(query["speaker"].ToString(), out var speaker))
            problems.Add("speaker", "Send agent or customer, or leave it out for the roles to be told otherwise.");
        var leg = query["leg"].ToString() is { Length: > 0 } named ? named : speaker.ToKey();
        if (leg.Length > RequestLimits.Id)
            problems.Add("leg", $"Send at most {RequestLimits.Id} characters.");
        var plan = new SocketPlan
        {
            Key = new CallKey(CallKey.DefaultTenant, opening.CallId),
            Settings = opening.ToProto().ToByteArray(),
            Shape = ShapeOf(query["shape"].ToString(), problems),
            Speaker = speaker,
            AgentLabel = query["agent_label"].ToString(),
            CustomerLabel = query["customer_label"].ToString(),
            Leg = leg,
            Legs = LegsOf(query["legs"].ToString(), problems),
        };
        return problems.Any ? throw new InvalidRequestException(problems) : plan;
    }

    /// <summary>The words with their speaker, as far as the address tells; checked as a segment of a stream is.</summary>
    /// <exception cref="InvalidRequestException">They do not fit the contract.</exception>
    public Segment Complete(Segment words)
    {
        var speaker = Speaker != Speaker.Unknown ? Speaker
            : words.SpeakerLabel is { } label && label == AgentLabel ? Speaker.Agent
            : words.SpeakerLabel is { } other && other == CustomerLabel ? Speaker.Customer
            : words.Speaker;
        var complete = words with { Speaker = speaker, SpeakerLabel = words.SpeakerLabel ?? (speaker == Speaker.Unknown ? Leg : null) };
        var found = new FieldProblems();
        if (complete.ToProto().ToCore(found) is { } good)
            return good;
        var problems = new FieldProblems();
        foreach (var (field, description) in found.All)
            problems.Add(field["segment.".Length..], description);
        throw new InvalidRequestException(problems);
    }

    private static RecogniserShape? ShapeOf(string name, FieldProblems problems)
    {
        if (name.Length == 0)
            return null;
        if (name.All(char.IsAsciiLetter) && Enum.TryParse<RecogniserShape>(name, ignoreCase: true, out var shape))
            return shape;
        problems.Add("shape", "Is unknown. Send parley, vosk, funasr, iflytek or azure, or leave it out for the messages to be told by what is in them.");
        return null;
    }

    private static int LegsOf(string number, FieldProblems problems)
    {
        if (number.Length == 0)
            return 1;
        if (int.TryParse(number, out var legs) && legs is >= 1 and <= MostLegs)
            return legs;
        problems.Add("legs", $"Send how many sockets the call has, 1 to {MostLegs}.");
        return 1;
    }
}
