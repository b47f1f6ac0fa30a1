namespace Parley.Faults.Storage;

/// <summary>What happens to the store.</summary>
internal enum StorageFault
{
    /// <summary>SQLite: no room is left.</summary>
    Full,

    /// <summary>SQLite: the file may not be written.</summary>
    ReadOnly,

    /// <summary>PostgreSQL is not there.</summary>
    Gone,
}
