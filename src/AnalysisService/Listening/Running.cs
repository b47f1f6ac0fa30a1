using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Parley.Analysis.Models;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Listening;

/// <summary>Builds the service and runs it to its end; what stops it from starting is said in words.</summary>
internal static class Running
{
    private const int Done = 0;
    private const int CannotStart = 2;

    /// <summary>The exit code, as of the command lines: 0 after an orderly stop, 2 when settings, model, playbook or addresses cannot be used.</summary>
    public static async Task<int> RunOrExplainAsync(this WebApplicationBuilder builder, Action<WebApplication> map)
    {
        try
        {
            var app = builder.Build();
            map(app);
            await app.RunAsync();
            return Done;
        }
        catch (ModelLoadException failure)
        {
            return Fail(failure.Message);
        }
        catch (StoreUnavailableException failure)
        {
            return Fail($"{failure.Message} Mend it, or choose another store (Parley:SqliteFile, Parley:PostgresConnection).");
        }
        catch (OptionsValidationException failure)
        {
            return Fail(string.Join("\n       ", failure.Failures));
        }
        catch (Exception failure) when (failure is IOException || failure.GetBaseException() is SocketException)
        {
            return Fail($"{failure.Message} Stop the program that has the address, or choose another (Parley:GrpcAddress, Parley:HttpAddress).");
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine($"error: {message}");
        return CannotStart;
    }
}
