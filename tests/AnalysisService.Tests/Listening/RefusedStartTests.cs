using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Listening;

/// <summary>A service that cannot or must not start says why in one message and an exit code.</summary>
public sealed class RefusedStartTests
{
    [Theory]
    [InlineData("--Parley:GrpcAddress=http://0.0.0.0:5080", "Parley:GrpcAddress")]
    [InlineData("--Parley:HttpAddress=http://192.0.2.7:5081", "Parley:HttpAddress")]
    [InlineData("--urls=http://*:5081", "urls")]
    [InlineData("--http_ports=8080", "http_ports")]
    [InlineData("--Kestrel:Endpoints:Open:Url=https://[::]:443", "Kestrel:Endpoints:Open:Url")]
    public async Task Start_AddressBeyondThisMachine_IsRefused(string argument, string setting)
    {
        var (exitCode, error) = await ServiceProcess.RunAsync([argument]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"error: {setting} is ", error, StringComparison.Ordinal);
        Assert.Contains("Parley:TrustedNetwork=true", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_AspNetCoreUrlsBeyondThisMachine_IsRefused()
    {
        var (exitCode, error) = await ServiceProcess.RunAsync([], ("ASPNETCORE_URLS", "http://127.0.0.1:5999;http://+:5998"));

        Assert.Equal(2, exitCode);
        Assert.Contains("'http://+:5998'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Parley:MaximumLiveCalls=0", "MaximumLiveCalls")]
    [InlineData("--Parley:MaximumMessageBytes=1", "MaximumMessageBytes")]
    [InlineData("--Parley:MaximumConnections=many", "MaximumConnections")]
    [InlineData("--Parley:GrpcAddress=here", "which is no address")]
    [InlineData("--Parley:GrpcAddress=https://127.0.0.1:1", "only http:// is served")]
    [InlineData("--Parley:MaxCalls=5", "Parley:MaxCalls is not a setting")]
    [InlineData("--Parley:Store=oracle", "Parley:Store")]
    [InlineData("--Parley:Store=7", "Write none, sqlite or postgres")]
    [InlineData("--Parley:Store=postgres", "Parley:PostgresConnection is missing")]
    [InlineData("--Parley:RetentionDays=-1", "RetentionDays")]
    public async Task Start_SettingThatCannotBe_IsNamed(string argument, string said)
    {
        var (exitCode, error) = await ServiceProcess.RunAsync([argument]);

        Assert.Equal(2, exitCode);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoModel_SaysHowToMakeOne()
    {
        var folder = Directory.CreateTempSubdirectory("parley-models-");
        try
        {
            var (exitCode, error) = await ServiceProcess.RunAsync([$"--Parley:ModelsFolder={folder.FullName}"]);

            Assert.Equal(2, exitCode);
            Assert.Contains("parley-train train --promote", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Start_AddressInUse_SaysWhich()
    {
        await using var service = new RunningService();

        var (exitCode, error) = await ServiceProcess.RunAsync([$"--Parley:GrpcAddress={service.Addresses[0]}", "--Parley:HttpAddress=http://127.0.0.1:0"]);

        Assert.Equal(2, exitCode);
        Assert.Contains(service.Addresses[0], error, StringComparison.Ordinal);
    }
}
