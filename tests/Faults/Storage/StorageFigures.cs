using Parley.Faults.Calls;

namespace Parley.Faults.Storage;

internal sealed class StorageFigures(StorageOptions options, OutageTally outages, Tally tally) : CallFigures(tally)
{
    public override string Fault => options.Fault switch
    {
        StorageFault.Full => "disk full",
        StorageFault.ReadOnly => "database read-only",
        _ => "PostgreSQL gone",
    };

    public int Seed => options.Seed;

    public int Outages => outages.Count;

    public double HeldSeconds => options.Hold.TotalSeconds;

    /// <summary>Outages in which the service was killed too.</summary>
    public int Killed => outages.Killed;

    /// <summary>Segments whose findings came during an outage although they could not be stored: must not be 0, or nothing was tested.</summary>
    public int AnsweredUnstored => outages.AnsweredUnstored;

    /// <summary>Segments that were acknowledged while the database, read past the service, did not have them: must be 0.</summary>
    public long AcknowledgedNotStored => outages.AcknowledgedNotStored;

    /// <summary>Outages that went by without holding anything up: must be 0.</summary>
    public int WithoutEffect => outages.WithoutEffect;

    public override bool Clean => base.Clean && outages is { AcknowledgedNotStored: 0, WithoutEffect: 0, AnsweredUnstored: > 0 };
}
