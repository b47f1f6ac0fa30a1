namespace Parley.Scoring.Commands;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some of the input could not be scored, or the run was stopped before its end.</summary>
    public const int InputFailed = 1;

    /// <summary>Bad usage, a missing file, no model, or no service to talk to.</summary>
    public const int BadUsage = 2;

    /// <summary>Something that --fail-on names was found.</summary>
    public const int Found = 3;
}
