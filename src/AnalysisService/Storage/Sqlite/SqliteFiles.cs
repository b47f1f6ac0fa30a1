using Microsoft.Data.Sqlite;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>Opens the database file.</summary>
internal static class SqliteFiles
{
    private const int BusySeconds = 5;

    /// <summary>A connection that other threads' writes do not disturb; a failed operation of another process is waited for.</summary>
    /// <param name="file">Full path; made when it is missing.</param>
    /// <param name="pooling">For reading, where connections come and go.</param>
    public static string ConnectionString(string file, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = pooling, DefaultTimeout = BusySeconds }.ToString();

    /// <summary>
    /// For writing. In the write-ahead log with FULL, a commit returns once it is on the disk: neither a kill nor a power cut loses it.
    /// </summary>
    public static SqliteConnection OpenForWriting(string file)
    {
        var connection = new SqliteConnection(ConnectionString(file, pooling: false));
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout={BusySeconds * 1000}");
            connection.Execute("PRAGMA journal_mode=WAL");
            connection.Execute("PRAGMA synchronous=FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the folder, for this user alone: transcripts will be in it.</summary>
    public static void MakeFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public static int Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
