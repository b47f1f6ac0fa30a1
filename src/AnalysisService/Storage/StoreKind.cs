namespace Parley.AnalysisService.Storage;

/// <summary>Where live calls are kept.</summary>
internal enum StoreKind
{
    /// <summary>In memory.</summary>
    None,

    /// <summary>In one file on this machine.</summary>
    Sqlite,

    /// <summary>In a database that several machines share.</summary>
    Postgres,
}
