namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>Whose messages they are.</summary>
internal enum RecogniserShape
{
    /// <summary>Our own: <c>{"text": …, "kind": "partial" or "final", "speaker": …, "speaker_label": …, "start_ms": …, "end_ms": …, "confidence": …}</c>.</summary>
    Parley,
    Vosk,
    FunAsr,
    Iflytek,
    Azure,
}
