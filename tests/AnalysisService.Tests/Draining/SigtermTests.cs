using System.Diagnostics;
using System.Text.Json.Nodes;
using Grpc.Core;
using Grpc.Net.Client;
using Parley.AnalysisService.Tests.Hosting;
using Parley.V1;

namespace Parley.AnalysisService.Tests.Draining;

/// <summary>The service as a process of its own, stopped as service managers stop it, logging as they like it.</summary>
public sealed class SigtermTests
{
    [Fact]
    public async Task Sigterm_CallIsOn_IsToldToResumeAndTheProcessEndsInOrder()
    {
        using var process = Start();
        try
        {
            using var channel = GrpcChannel.ForAddress(await GrpcAddressAsync(process));
            using var call = new LiveService.LiveServiceClient(channel).AnalyzeCall(cancellationToken: TestContext.Current.CancellationToken);
            await call.RequestStream.WriteAsync(new AnalyzeCallRequest { Settings = A.Settings() }, TestContext.Current.CancellationToken);
            Assert.NotNull((await call.ResponseStream.NextAsync()).Started);

            await Commands.RunAsync("kill", "-TERM", $"{process.Id}");

            var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.NextAsync());
            Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
            var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).Within();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();
            Assert.Equal(0, process.ExitCode);
            var lines = rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
            Assert.Contains(lines, line => (string?)line["Category"] == "Parley.AnalysisService.Draining.Drain" && (int?)line["State"]!["Streams"] == 1);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Parley.AnalysisService.dll"),
                "--Parley:GrpcAddress=http://127.0.0.1:0", "--Parley:HttpAddress=http://127.0.0.1:0", "--Parley:Store=none", "--Parley:DrainSeconds=1",
                "--Logging:Console:FormatterName=json",
            },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>From the line that says that it is ready; each line is JSON.</summary>
    private static async Task<string> GrpcAddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().Within() is { } line)
        {
            if ((string?)JsonNode.Parse(line)!["State"]!["Grpc"] is { } address)
                return address;
        }
        throw new InvalidOperationException("The service ended before it was ready.");
    }
}
