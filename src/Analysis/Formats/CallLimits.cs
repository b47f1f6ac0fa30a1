namespace Parley.Analysis.Formats;

/// <summary>What a call may hold at most; the same as over the wire (protos/parley/v1/call.proto).</summary>
internal static class CallLimits
{
    /// <summary>In characters.</summary>
    public const int IdLength = 200;

    /// <summary>In characters; a speaker's name.</summary>
    public const int LabelLength = 200;

    /// <summary>In characters; a turn or a note.</summary>
    public const int TextLength = 20_000;

    public const int Turns = 20_000;

    /// <summary>Of a file that holds one call as text.</summary>
    public const int Lines = 200_000;

    /// <summary>Mistakes and warnings told of one call; the rest is counted.</summary>
    public const int ToldMistakes = 20;
}
