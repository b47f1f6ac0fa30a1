using System.Globalization;
using System.Text.Json;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>The messages of one recogniser, in their order. Fields that are not needed are passed over.</summary>
/// <param name="shape">Whose they are; null: each is recognised by what is in it.</param>
internal sealed class RecogniserMessages(RecogniserShape? shape)
{
    private readonly FunAsrMessages _funAsr = new();

    /// <exception cref="InvalidRequestException">It is no JSON, nobody's message, or lacks the words.</exception>
    public Heard Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var problems = new FieldProblems();
            var heard = Read(document.RootElement, problems);
            return problems.Any ? throw new InvalidRequestException(problems) : heard;
        }
        catch (JsonException failure)
        {
            throw new InvalidRequestException("", string.Create(
                CultureInfo.InvariantCulture,
                $"The message is not JSON in UTF-8: line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} of the line."));
        }
    }

    private Heard Read(JsonElement message, FieldProblems problems)
    {
        if (message.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
        {
            problems.Add("", "The message is neither an object nor a list.");
            return Heard.Nothing;
        }
        switch (shape ?? ShapeOf(message))
        {
            case RecogniserShape.Parley:
                return ParleyMessages.Read(message, problems);
            case RecogniserShape.Vosk:
                return VoskMessages.Read(message, problems);
            case RecogniserShape.FunAsr:
                return _funAsr.Read(message, problems);
            case RecogniserShape.Iflytek:
                return IflytekMessages.Read(message, problems);
            case RecogniserShape.Azure:
                return AzureMessages.Read(message, problems);
            default:
                problems.Add("", "It cannot be told whose message it is. Name the recogniser in the address: shape=parley, vosk, funasr, iflytek or azure.");
                return Heard.Nothing;
        }
    }

    /// <summary>By fields that only one of them has; null when there are none.</summary>
    internal static RecogniserShape? ShapeOf(JsonElement message)
    {
        bool Any(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (message.Has(name))
                    return true;
            }
            return false;
        }

        if (message.ValueKind == JsonValueKind.Array || Any("sentence_info", "wav_name", "is_speaking", "mode", "stamp_sents"))
            return RecogniserShape.FunAsr;
        if (Any("transcriptionData", "transcriptionMetadata", "RecognitionStatus", "NBest", "DisplayText", "recognizedPhrases")
            || (Any("offset", "offsetInTicks") && Any("duration", "durationInTicks")))
            return RecogniserShape.Azure;
        if (Any("action") && Any("data", "code"))
            return RecogniserShape.Iflytek;
        if (Any("kind", "final", "speaker", "speaker_label", "start_ms", "end"))
            return RecogniserShape.Parley;
        if (Any("partial", "alternatives", "result", "spk_frames", "eof", "text") && !Any("key", "timestamp"))
            return RecogniserShape.Vosk;
        return Any("key", "timestamp") && Any("text") ? RecogniserShape.FunAsr : null;
    }
}
