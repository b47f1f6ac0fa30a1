using Parley.Servers;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>Other programs that tests need.</summary>
internal static class Commands
{
    /// <summary>What it says; fails with that when it fails.</summary>
    public static Task<string> RunAsync(string program, params string[] arguments) =>
        OtherProgram.RunAsync(program, arguments, TestContext.Current.CancellationToken).Within();
}
