using System.Collections;
using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Output;

/// <summary>The reports of a run in the order of the input, read from the disk each time they are gone through: any number of them, one in memory.</summary>
internal sealed class SpooledReports(string file) : IEnumerable<CallReport>
{
    private const int BufferSize = 1 << 17;

    public IEnumerator<CallReport> GetEnumerator()
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize);
        while (ReportBytes.Read(stream) is { } report)
            yield return report;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
