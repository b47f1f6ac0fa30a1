using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Storage;

/// <summary>What the settings come to.</summary>
internal static class StorePlan
{
    /// <summary>PostgreSQL when its connection string is set and nothing else is asked for, else SQLite.</summary>
    public static StoreKind Kind(ServiceOptions options) =>
        options.Store ?? (string.IsNullOrWhiteSpace(options.PostgresConnection) ? StoreKind.Sqlite : StoreKind.Postgres);

    /// <summary>
    /// The full path. By default in the user's own data folder, not in the working folder: a service that is started again from elsewhere must
    /// find its calls. Null when it is not set and the user has no such folder.
    /// </summary>
    public static string? SqliteFile(ServiceOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.SqliteFile))
            return Path.GetFullPath(options.SqliteFile);
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? null : Path.Combine(folder, "parley", "parley.db");
    }
}
