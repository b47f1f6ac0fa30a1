using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Output;

/// <summary>One JSON document: an object for one call, an array for several, which shows at the second.</summary>
internal sealed class DocumentOutput(OutputTarget target) : ReportOutput
{
    private byte[]? _first;
    private bool _isArray = target.Length > 0;

    /// <summary>The first report is held back until the second tells that there are several.</summary>
    public override bool CanStopHere => _first is null;

    public override PreparedReport Prepare(CallReport report)
    {
        var text = new EncodedText();
        ReportJson.Write(report, text, indented: true);
        return new PreparedReport(report, text);
    }

    public override void Write(PreparedReport report)
    {
        var json = report.Text!.Span;
        if (_first is null && !_isArray)
        {
            _first = json.ToArray();
            return;
        }
        if (!_isArray)
        {
            target.Write("[\n"u8);
            target.Write(_first);
            (_isArray, _first) = (true, null);
        }
        target.Write(",\n"u8);
        target.Write(json);
    }

    public override void Complete()
    {
        target.Write(_isArray ? "\n]\n"u8 : _first ?? "[]"u8);
        if (!_isArray)
            target.Write("\n"u8);
    }
}
