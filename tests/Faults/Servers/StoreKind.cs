namespace Parley.Faults.Servers;

/// <summary>A store that survives its process.</summary>
internal enum StoreKind
{
    Sqlite,
    Postgres,
}
