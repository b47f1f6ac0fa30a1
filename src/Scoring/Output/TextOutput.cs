using Parley.Analysis.Calls;

namespace Parley.Scoring.Output;

/// <summary>Reports for people: in colour on a screen, plain in a file.</summary>
internal sealed class TextOutput(OutputTarget target) : ReportOutput
{
    private TextReport? _text;

    public override void Write(CallReport report) => (_text ??= new TextReport(target.IsFile ? Consoles.Plain(target.Writer) : Consoles.Out)).Write(report);

    public override void Complete()
    {
        if (target.IsFile)
            target.Writer.Flush();
    }
}
