using System.Globalization;
using System.Net.Sockets;

/// <summary>
/// Runs in the service's process before its own Main, when DOTNET_STARTUP_HOOKS names this assembly: answers each connection to a Unix socket with the
/// bytes of managed memory that are left after a full collection. The program itself stays as it was built.
/// </summary>
internal static class StartupHook
{
    public const string SocketVariable = "PARLEY_FAULTS_SOCKET";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(SocketVariable) is not { Length: > 0 } path)
            return;
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        File.Delete(path);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen();
        new Thread(() => Answer(listener)) { IsBackground = true, Name = "memory probe" }.Start();
    }

    private static void Answer(Socket listener)
    {
        while (true)
        {
            using var asked = listener.Accept();
            asked.Send(System.Text.Encoding.ASCII.GetBytes(Left().ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static long Left()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: false);
    }
}
