namespace Parley.Faults.Storage;

/// <summary>What was seen while the store was away; <see cref="StorageFigures"/> says what it has to be.</summary>
internal sealed class OutageTally
{
    public int Count { get; set; }

    public int Killed { get; set; }

    public int AnsweredUnstored { get; set; }

    public long AcknowledgedNotStored { get; set; }

    public int WithoutEffect { get; set; }
}
