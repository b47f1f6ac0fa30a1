using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Telephony;

/// <summary>
/// Clients of other people's make, from the protos alone: docs/examples/python-client.py with Debian's python3-grpcio, and node-client.mjs with npm's
/// packages. ./test.sh installs both; without them these tests fail.
/// </summary>
public sealed class ThirdPartyClientTests(RunningService service)
{
    /// <summary>Debian's own, which python3-grpcio belongs to.</summary>
    private const string Python = "/usr/bin/python3";

    public static TheoryData<string> Clients => ["python", "node"];

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task Call_WholeStream_PrintsTheAlertAndTheReport(string client)
    {
        var said = await RunAsync(client, A.Id(client));

        Assert.Equal("started, sending from segment 1", said[0]);
        Assert.Matches(@"^alert: begging in turn 2, p=[01]\.\d\d", said[1]);
        Assert.StartsWith("report: 4 turns, 1 violations, personality ", said[2], StringComparison.Ordinal);
        Assert.StartsWith("do now: ", said[3], StringComparison.Ordinal);
        Assert.Equal(4, said.Length);
    }

    [Fact]
    public async Task Call_PythonsStreamBreaksOff_SendsOnFromWhatIsStoredAndAlertsOnce()
    {
        var said = await RunAsync("python", A.Id("python"), "--break-after", "3");

        Assert.Equal("started, sending from segment 1", said[0]);
        Assert.Single(said, line => line.StartsWith("alert: begging in turn 2", StringComparison.Ordinal));
        Assert.Equal(["the stream broke off: CANCELLED", "started, sending from segment 4"], said[2..4]);
        Assert.StartsWith("report: 4 turns, 1 violations", said[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_NodesProgramEndsInTheMiddle_AnotherGoesOnFromWhatIsStored()
    {
        var callId = A.Id("node");
        var first = await RunAsync("node", callId, "--break-after", "3");

        var said = await RunAsync("node", callId);

        Assert.Equal("the program ends; start it again with the same call id", first[^1]);
        Assert.Equal("started, sending from segment 4", said[0]);
        Assert.StartsWith("alert: begging in turn 2", said[1], StringComparison.Ordinal);
        Assert.StartsWith("report: 4 turns, 1 violations", said[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_EndedBefore_GivesItsReportAgain()
    {
        var callId = A.Id("ended");
        var first = await RunAsync("python", callId);

        var again = await RunAsync("node", callId);

        Assert.Equal("started, sending from segment 5", again[0]);
        Assert.Equal(first[2..], again[1..]);
    }

    private async Task<string[]> RunAsync(string client, string callId, params string[] more)
    {
        string[] options = ["--to", new Uri(service.Addresses[0]).Authority, "--call-id", callId, "--protos", Path.Combine(Repository, "protos"), .. more];
        var said = client == "python"
            ? await Commands.RunAsync(Python, [Path.Combine(Repository, "docs", "examples", "python-client.py"), .. options])
            : await Commands.RunAsync("sh", ["-c", "cd \"$0\" && exec node \"$@\"", NodePackages, Path.Combine(Repository, "docs", "examples", "node-client.mjs"), .. options]);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run within the repository.");
            return folder.FullName;
        }
    }

    /// <summary>Where ./test.sh installs npm's packages.</summary>
    private static string NodePackages =>
        Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "parley", "node-client");
}
