using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Scoring.Output;

/// <summary>Reports for people: in colour on a screen, plain elsewhere.</summary>
internal sealed class TextOutput(OutputTarget target) : ReportOutput
{
    private readonly TextReport? _screen = target.IsScreen ? new TextReport(Consoles.Out) : null;

    public override PreparedReport Prepare(CallReport report)
    {
        if (_screen is not null)
            return new PreparedReport(report);
        using var writer = new StringWriter { NewLine = "\n" };
        new TextReport(Consoles.Plain(writer)).Write(report);
        var text = new EncodedText();
        Encoding.UTF8.GetBytes(writer.ToString(), text);
        return new PreparedReport(report, text);
    }

    public override void Write(PreparedReport report)
    {
        if (_screen is not null)
            _screen.Write(report.Report);
        else
            target.Write(report.Text!.Span);
    }

    public override void Complete()
    {
    }
}
