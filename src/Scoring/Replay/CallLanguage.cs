using Parley.Analysis.Calls;

namespace Parley.Scoring.Replay;

/// <summary>The language to show a call's findings in, before the service has told its own.</summary>
internal static class CallLanguage
{
    private const string Chinese = "zh";
    private const string English = "en";

    public static string Of(Transcript call) =>
        call.Context.Language ?? (call.Turns.Any(turn => turn.Text.Any(IsChinese)) ? Chinese : English);

    /// <summary>A Han character.</summary>
    public static bool IsChinese(char character) => character is >= '㐀' and <= '鿿';
}
