using Parley.Analysis.Calls;

namespace Parley.Scoring.Output;

/// <summary>A report, and its text where the format is written call by call. Disposed by the run once it is written.</summary>
internal sealed record PreparedReport(CallReport Report, EncodedText? Text = null) : IDisposable
{
    public void Dispose() => Text?.Dispose();
}
