using Grpc.Core;
using Parley.AnalysisService.Tests.Hosting;

namespace Parley.AnalysisService.Tests.Batch;

/// <summary>Files on the service's machine: what callers may name, and what they may not.</summary>
public sealed class BatchPathTests : IAsyncLifetime
{
    private const string Words = "客服:您好,我是小林。\n客户:太贵了。\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-batch-");
    private readonly BatchHost _service;

    public BatchPathTests()
    {
        Directory.CreateDirectory(Allowed);
        _service = new BatchHost([("Parley:Store", "sqlite"), ("Parley:SqliteFile", Path.Combine(_folder.FullName, "parley.db"))], folder: Allowed);
    }

    private string Allowed => Path.Combine(_folder.FullName, "calls");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task AddPath_FolderWithFoldersAndABrokenFile_AddsAllByNameAndOnce()
    {
        Write("calls/b.txt", Words);
        Write("calls/a/2.txt", Words + "客服:好的。\n");
        Write("calls/a/1.jsonl", "not json\n");
        Write("calls/.hidden.txt", Words);
        var batch = await BatchCaller.CreateAsync(_service);

        var added = await batch.AddPathAsync(Allowed);
        var again = await batch.AddPathAsync(Allowed);
        await batch.SealAsync();
        var results = await batch.ResultsAsync();

        Assert.Equal((3, 1), (added.Added, added.Errors));
        Assert.Equal((0, 3), (again.Added, again.Repeated));
        Assert.Equal(["1.jsonl", "2.txt", "b.txt"], results.Select(result => Path.GetFileName(result.File)));
        Assert.Equal([false, true, true], results.Select(result => result.Report is not null));
        Assert.Equal("2", results[1].Report.CallId);
    }

    [Theory]
    [InlineData("secret.txt")]
    [InlineData("calls/../secret.txt")]
    [InlineData("calls-too/secret.txt")]
    [InlineData("calls/link.txt")]
    [InlineData("calls/linked/secret.txt")]
    [InlineData("calls/linked/missing.txt")]
    [InlineData("nowhere.txt")]
    public async Task AddPath_Elsewhere_IsDenied(string path)
    {
        Write("secret.txt", Words);
        Write("calls-too/secret.txt", Words);
        File.CreateSymbolicLink(Path.Combine(Allowed, "link.txt"), Path.Combine(_folder.FullName, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Allowed, "linked"), _folder.FullName);
        var batch = await BatchCaller.CreateAsync(_service);

        var failure = await Assert.ThrowsAsync<RpcException>(() => batch.AddPathAsync($"{_folder.FullName}/{path}"));

        Assert.Equal(StatusCode.PermissionDenied, failure.StatusCode);
        Assert.Equal(0, (await batch.GetAsync()).Total);
    }

    [Fact]
    public async Task AddPath_LinkWithinTheFolder_IsAnErrorAndNotFollowed()
    {
        Write("secret.txt", Words);
        Write("calls/call.txt", Words);
        File.CreateSymbolicLink(Path.Combine(Allowed, "link.txt"), Path.Combine(_folder.FullName, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Allowed, "round"), Allowed);
        var batch = await BatchCaller.CreateAsync(_service);

        var added = await batch.AddPathAsync(Allowed);

        Assert.Equal((3, 2), (added.Added, added.Errors));
        Assert.All((await batch.GetAsync()).Errors, error => Assert.Contains("link", error.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddPath_NotThereOrNotFull_IsRefused()
    {
        var batch = await BatchCaller.CreateAsync(_service);

        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(() => batch.AddPathAsync(Path.Combine(Allowed, "missing")))).StatusCode);
        Assert.Equal(["path"], (await Assert.ThrowsAsync<RpcException>(() => batch.AddPathAsync("calls"))).Fields());
    }

    [Fact]
    public async Task AddPath_NoFolderIsAllowed_EverythingIsDenied()
    {
        await using var closed = new BatchHost([("Parley:Store", "sqlite"), ("Parley:SqliteFile", Path.Combine(_folder.FullName, "other.db"))]);
        var batch = await BatchCaller.CreateAsync(closed);

        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => batch.AddPathAsync(Allowed))).StatusCode);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
