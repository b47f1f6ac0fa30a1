using System.Text.Json;
using Grpc.Core;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>
/// iFlytek's real-time transcription: <c>{"action": "result", "code": "0", "data": "…"}</c>, whose data is again JSON:
/// <c>{"cn": {"st": {"bg", "ed", "type", "rt": [{"ws": [{"cw": [{"w", "wp", "rl"}]}]}]}}, "ls": …}</c>. Type "1" is partial, "0" final; times in
/// milliseconds, as texts; <c>rl</c> numbers the voices. <c>{"end": true}</c>, or <c>ls</c>, is the last message.
/// </summary>
internal static class IflytekMessages
{
    /// <exception cref="RpcException">The recogniser reports an error.</exception>
    public static Heard Read(JsonElement message, FieldProblems problems)
    {
        if (message.Flag("end") == true)
            return Heard.End;
        if (message.Text("action") == "error" || message.Text("code") is not (null or "0" or "000000"))
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"The recogniser reports an error, code {Code(message)}. The call goes on."));
        if (message.Text("action") == "started" || message.Get("data") is not { } data)
            return Heard.Nothing;
        if (data.ValueKind != JsonValueKind.String)
            return Sentence(data, problems);
        try
        {
            using var inner = JsonDocument.Parse(message.Text("data") is { Length: > 0 } text ? text : "{}");
            return Sentence(inner.RootElement, problems);
        }
        catch (JsonException)
        {
            problems.Add("data", "Is no JSON. iFlytek sends an object as text there.");
            return Heard.Nothing;
        }
    }

    private static Heard Sentence(JsonElement data, FieldProblems problems)
    {
        var isEnd = data.Flag("ls") == true;
        if (data.Get("cn")?.Get("st") is not { } sentence)
        {
            if (!isEnd && data.ValueKind != JsonValueKind.Object)
                problems.Add("data", "Is no object.");
            return isEnd ? Heard.End : Heard.Nothing;
        }
        var words = sentence.Items("rt").SelectMany(part => part.Items("ws")).Select(word => word.Items("cw")).OfType<IReadOnlyList<JsonElement>>()
            .Where(choices => choices.Count > 0).Select(choices => choices[0]).ToList();
        var isFinal = sentence.Text("type") != "1";
        var label = sentence.Text("rl") ?? words.Select(word => word.Text("rl")).FirstOrDefault(voice => voice is not (null or "0"));
        var heard = Words.Of(
            string.Concat(words.Select(word => word.Text("w"))), isFinal, sentence.Number("bg"), sentence.Number("ed") is > 0 and var end ? end : null, label: label);
        return new Heard(heard is null ? [] : [heard], isEnd);
    }

    private static string Code(JsonElement message) => message.Text("code") is { Length: <= 12 } code && code.All(char.IsAsciiDigit) ? code : "unknown";
}
