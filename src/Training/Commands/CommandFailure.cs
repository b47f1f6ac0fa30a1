using System.CommandLine;
using Parley.Analysis.Models;

namespace Parley.Training.Commands;

/// <summary>Turns what no command can go on without (a folder, a model, a file) into a message and an exit code, at one place.</summary>
internal static class CommandFailure
{
    public static void Guard(Command command, Func<ParseResult, int> action) => command.SetAction(parsed =>
    {
        try
        {
            return action(parsed);
        }
        catch (Exception failure) when (failure is ModelLoadException or IOException or UnauthorizedAccessException)
        {
            Terminal.Fail(failure.Message);
            return ExitCodes.BadUsage;
        }
    });

    /// <summary>False after having said which file is missing.</summary>
    public static bool Exist(IEnumerable<string> paths)
    {
        var missing = paths.Where(path => !File.Exists(path) && !Directory.Exists(path)).ToList();
        foreach (var path in missing)
            Terminal.Fail($"{path}: no such file or folder.");
        return missing.Count == 0;
    }
}
