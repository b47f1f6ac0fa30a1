using System.Globalization;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>All lines of a file that holds one call.</summary>
internal static class WholeText
{
    /// <summary>The good lines; bad ones, and a file that is too long, are mistakes of the draft.</summary>
    public static List<TextLine> Read(LineReader lines, CallDraft draft, ReadOptions options, int maximumLines = int.MaxValue)
    {
        var text = new List<TextLine>();
        var length = 0L;
        foreach (var line in lines.Lines())
        {
            length += line.Text.Length + 1;
            if (line.Problem is { } problem)
                draft.Fail(line.Number, problem.Message, problem.Remedy);
            else
                text.Add(line);
            if (length <= options.MaximumLineLength && line.Number <= maximumLines)
                continue;
            if (line.Number > maximumLines)
                draft.Fail(line.Number, string.Create(CultureInfo.InvariantCulture, $"the call has more than {maximumLines} lines"), "Split the file, one call in each.");
            else
                draft.Fail(line.Number, string.Create(CultureInfo.InvariantCulture, $"the call has more than {options.MaximumLineLength} characters"),
                    "Split the file, or raise the maximum line length.");
            break;
        }
        return text;
    }
}
