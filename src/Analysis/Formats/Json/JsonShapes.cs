using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>All shapes that are known, in the order in which they are tried: the ones with the surest marks first.</summary>
internal static class JsonShapes
{
    public static IReadOnlyList<IJsonShape> All { get; } =
    [
        new AmazonCallAnalytics(), new AmazonCallAnalyticsLive(), new AmazonContactLensLive(), new AmazonTranscribeLive(), new AmazonLiveCallAnalytics(),
        new AmazonPostCallAnalytics(), new AmazonTranscribe(), new Deepgram(), new DeepgramLive(), new GoogleInsights(), new GoogleSpeech(),
        new AzureSpeech(), new AzureFastTranscription(), new AzureCallAutomation(), new Genesys(), new Gong(), new NotesWebhook(), new ZoomPhone(),
        new AlibabaSca(), new AlibabaScaSentence(), new AlibabaDianjin(), new AlibabaNls(), new TencentAsr(), new IflytekLongForm(), new IflytekRealtime(),
        new BaiduQuality(), new HuaweiSentence(), new HuaweiCec(), new HuaweiSis(), new FunAsr(), new AssemblyAi(), new Whisper(), new WhisperCpp(), new Vosk(),
    ];

    /// <summary>The shape of an object; null when it is none of these.</summary>
    /// <param name="root">Any JSON.</param>
    /// <param name="last">Tried first, for a file mostly keeps to one shape.</param>
    public static IJsonShape? Find(JsonElement root, IJsonShape? last)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return null;
        if (last?.IsMine(root) == true)
            return last;
        foreach (var shape in All)
        {
            if (shape.IsMine(root))
                return shape;
        }
        return null;
    }
}
