using Npgsql;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>Reads the connection string and opens the pool.</summary>
internal static class PostgresConnections
{
    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 15;
    private const int KeepAliveSeconds = 10;

    /// <summary>Several machines share a server, which takes 100 connections as it is shipped.</summary>
    private const int MostConnections = 20;

    /// <summary>Null when it is no connection string. Why is not said: the reason might quote a part of the password.</summary>
    public static NpgsqlConnectionStringBuilder? Parse(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>The pool, smaller and with shorter patience than Npgsql's own where the connection string says nothing else.</summary>
    public static NpgsqlDataSource Open(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection) { PersistSecurityInfo = false, IncludeErrorDetail = false };
        settings.ApplicationName ??= "parley";
        // A server or database may be set to acknowledge before it has flushed.
        settings.Options ??= "-c synchronous_commit=on";
        if (!settings.ShouldSerialize("Timeout"))
            settings.Timeout = ConnectSeconds;
        if (!settings.ShouldSerialize("Command Timeout"))
            settings.CommandTimeout = CommandSeconds;
        if (!settings.ShouldSerialize("Keepalive"))
            settings.KeepAlive = KeepAliveSeconds;
        if (!settings.ShouldSerialize("Maximum Pool Size"))
            settings.MaxPoolSize = MostConnections;
        return new NpgsqlDataSourceBuilder(settings.ToString()).Build();
    }

    /// <summary>The connection itself is at fault, not what was asked on it.</summary>
    public static bool IsLost(Exception? failure) => failure switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } => true,
        PostgresException => false,
        NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException } => true,
        _ => IsLost(failure.InnerException),
    };
}
