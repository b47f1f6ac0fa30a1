using Npgsql;

namespace Parley.AnalysisService.Storage.Postgres;

internal static class PostgresRetry
{
    /// <summary>
    /// Once more when the connection was lost: after a restart of the server all connections of the pool are dead, and only using them tells.
    /// What fails then is a <see cref="StoreUnavailableException"/>.
    /// </summary>
    /// <param name="source">Its pool is emptied before the second try.</param>
    /// <param name="operation">May be done twice.</param>
    public static Task<T> AgainWhenLostAsync<T>(this NpgsqlDataSource source, Func<Task<T>> operation) => StoreFailures.TranslateAsync(async () =>
    {
        try
        {
            return await operation();
        }
        catch (Exception failure) when (PostgresConnections.IsLost(failure))
        {
            source.Clear();
            return await operation();
        }
    });
}
