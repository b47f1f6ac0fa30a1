namespace Parley.Training.Commands;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The data or the model failed the check.</summary>
    public const int CheckFailed = 1;

    /// <summary>Bad usage or a missing file.</summary>
    public const int BadUsage = 2;
}
