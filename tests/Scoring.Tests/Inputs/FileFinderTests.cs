using Parley.Scoring.Inputs;

namespace Parley.Scoring.Tests.Inputs;

public sealed class FileFinderTests
{
    [Fact]
    public void Find_Folder_TakesFilesByNameAndLeavesOutHiddenOnesAndItsOwn()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "b.txt", "a/2.txt", "a/1.txt", "a.txt", ".hidden.txt", ".git/x.txt", "own.jsonl" })
            folder.Write(name, "");

        var (files, problems) = new FileFinder(path => path.EndsWith("own.jsonl", StringComparison.Ordinal)).Find([folder.Path]);

        Assert.Equal(["a.txt", "a/1.txt", "a/2.txt", "b.txt"], files.Select(file => Path.GetRelativePath(folder.Path, file.Path).Replace('\\', '/')));
        Assert.Empty(problems);
    }

    [Fact]
    public void Find_LinkToAFolderAbove_IsReportedAndNotFollowedForEver()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calls/a.txt", "");
        Directory.CreateSymbolicLink(folder.PathOf("calls/again"), folder.PathOf("calls"));

        var (files, problems) = new FileFinder(_ => false).Find([folder.PathOf("calls")]);

        Assert.Single(files);
        Assert.Contains("again", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_LinkToNothing_IsAFileThatReadingWillReport()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder.PathOf("a.txt"), folder.PathOf("gone.txt"));

        var (files, _) = new FileFinder(_ => false).Find([folder.Path]);

        Assert.Equal(0, Assert.Single(files).Size);
    }
}
