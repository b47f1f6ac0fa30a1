using Parley.Analysis.Calls;
using Parley.Scoring.Output;
using Spectre.Console;

namespace Parley.Scoring.Replay;

/// <summary>One dim line that stands for words still being said, replaced by the next output.</summary>
internal sealed class ProvisionalLine(IAnsiConsole console, ReportWords words)
{
    private const string EraseLine = "\r\u001b[2K";
    private const string Ellipsis = "…";
    private bool _isShown;

    public void Write(TurnReport turn)
    {
        var found = turn.Violations.Select(violation => "▲ " + words.Label(violation.Violation)).Concat(turn.Acts.Select(act => words.Label(act.Label)));
        var line = $"{turn.Index + 1,3} {turn.Text}{Ellipsis} ‹{string.Join(", ", found)}?›";
        console.Write(new Text(Fit(line), new Style(Color.Grey)));
        _isShown = true;
    }

    public void Erase()
    {
        if (_isShown)
            console.Write(new ControlCode(EraseLine));
        _isShown = false;
    }

    /// <summary>Cut to the screen's width, a Chinese character being two columns wide: a line that wraps could not be erased.</summary>
    private string Fit(string line)
    {
        var columns = console.Profile.Width - 2;
        for (var i = 0; i < line.Length; i++)
        {
            columns -= line[i] > '\u2E7F' ? 2 : 1;
            if (columns < 0)
                return line[..i] + Ellipsis;
        }
        return line;
    }
}
