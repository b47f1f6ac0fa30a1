using Parley.Faults.Calls;

namespace Parley.Faults.Malformed;

internal sealed class MalformedFigures(MalformedOptions options, HostileTally hostile, Tally tally) : CallFigures(tally)
{
    /// <summary>What caches and pools may take; for 10,000 streams less than 2.5 KB each.</summary>
    private const long MostGrowth = 24 * 1024 * 1024;

    public override string Fault => "malformed streams";

    public int Seed => options.Seed;

    public int MalformedStreams => options.Streams;

    /// <summary>How they ended.</summary>
    public IReadOnlyDictionary<string, int> Statuses => hostile.Statuses;

    /// <summary>Streams at which the service failed instead of refusing: must be 0.</summary>
    public int Unexpected => hostile.Unexpected;

    /// <summary>Streams that did not end: must be 0.</summary>
    public int Hanging => hostile.Hanging;

    /// <summary>Errors in the service's log: must be 0.</summary>
    public required int LoggedErrors { get; init; }

    public required bool Crashed { get; init; }

    /// <summary>Streams of malformed calls that the service still thought to be open when none was: must be 0.</summary>
    public required int StillConnected { get; init; }

    /// <summary>Of the places for live calls, those that were not free again: must be 0.</summary>
    public required int PlacesLost { get; init; }

    /// <summary>Managed memory after a full collection, after the first streams and after all.</summary>
    public required long BytesBefore { get; init; }

    public required long BytesAfter { get; init; }

    /// <summary>An ordinary call whose stream broke off was not untouched, though it went on.</summary>
    public override bool Clean => base.Clean && !Crashed && Resumptions == 0 && Unexpected + Hanging + LoggedErrors + StillConnected + PlacesLost == 0
        && BytesAfter - BytesBefore <= MostGrowth;
}
