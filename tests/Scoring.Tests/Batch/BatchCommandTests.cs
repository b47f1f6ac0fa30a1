namespace Parley.Scoring.Tests.Batch;

/// <summary>'parley batch' against a service.</summary>
public sealed class BatchCommandTests(StoredServiceFixture service) : IClassFixture<StoredServiceFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SubmitAndResults_FolderWithABrokenFile_AreAsScoredHere()
    {
        _folder.Write("calls/a.txt", "客服:您好,我是小林。\n客户:太贵了。\n");
        _folder.Write("calls/b.jsonl", "not json\n");
        _folder.Write("calls/c.txt", "Agent: Good morning.\nCustomer: It is too expensive.\n");
        var (remote, local) = (_folder.PathOf("remote.jsonl"), _folder.PathOf("local.jsonl"));

        var submitted = await RunAsync("submit", _folder.PathOf("calls"), "--name", "March", "--wait");
        var id = submitted.Output.Trim();
        var results = await RunAsync("results", id, "--out", remote);
        await CommandLine.RunAsync("score", _folder.PathOf("calls"), "--out", local);

        Assert.Equal((1, 1), (submitted.ExitCode, results.ExitCode));
        Assert.Contains("b.jsonl", submitted.Error, StringComparison.Ordinal);
        Assert.Contains("b.jsonl", results.Error, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(local, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(remote, TestContext.Current.CancellationToken));
        Assert.Contains("2 of 3 scored, 1 failed", (await RunAsync("status", id)).Output, StringComparison.Ordinal);
        Assert.Contains($"{id}  completed", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_SameIdAgain_IsTheSameBatchAndAddsNothing()
    {
        var call = _folder.Write("a.txt", "客服:您好,我是小林。\n客户:太贵了。\n");
        var first = await RunAsync("submit", call, "--id", "mine", "--wait");

        var again = await RunAsync("submit", call, "--id", "mine", "--wait");

        Assert.Equal((0, 0), (first.ExitCode, again.ExitCode));
        Assert.Contains("1 of 1 scored", (await RunAsync("status", "mine")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_NoSuchBatch_SaysSo()
    {
        var status = await RunAsync("status", "missing");

        Assert.Equal(2, status.ExitCode);
        Assert.Contains("no such batch", status.Error, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string command, params string[] arguments) =>
        CommandLine.RunAsync(["batch", command, .. arguments, "--to", service.GrpcAddress]);
}
