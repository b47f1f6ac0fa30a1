using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Output;

/// <summary>One JSON document. The first report is held back: alone it is an object, with others an array.</summary>
internal sealed class DocumentOutput(OutputTarget target) : ReportOutput
{
    private string? _first;
    private bool _isArray;

    public override void Write(CallReport report)
    {
        var json = ReportJson.Format(report, indented: true);
        if (_isArray)
        {
            target.Writer.Write(",\n" + json);
        }
        else if (_first is null)
        {
            _first = json;
        }
        else
        {
            _isArray = true;
            target.Writer.Write("[\n" + _first + ",\n" + json);
        }
    }

    public override void Complete()
    {
        target.Writer.WriteLine(_isArray ? "\n]" : _first ?? "[]");
        target.Writer.Flush();
    }
}
