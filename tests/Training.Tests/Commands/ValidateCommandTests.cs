using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_GoodFolder_PrintsAuthorsAndReturnsDone()
    {
        _folder.Write("calls.jsonl", [A.Call("li-1", A.Customer("我们厂长不在")), A.Call("wu-1", A.Customer("too dear for us"))]);
        _folder.Write("test-split.txt", "# test", "li-1");

        var run = CommandRun.Of(ValidateCommand.Create(), _folder.FullName);

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        Assert.Contains("1 files, 2 items: no mistakes", run.Output, StringComparison.Ordinal);
        Assert.Contains("author", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_TemplateData_NamesFileLineAndRemedy()
    {
        var file = _folder.Write("calls.jsonl", Enumerable.Range(1, 6).Select(i => A.Call(
            $"li-{i}", A.Customer(new string((char)('甲' + i), 12)), A.Agent($"老板您看这样行不行,我给您便宜{i * 10}块钱,今天就发货"))));

        var run = CommandRun.Of(ValidateCommand.Create(), _folder.FullName, "--brief");

        Assert.Equal(ExitCodes.CheckFailed, run.ExitCode);
        Assert.Contains($"{file}:1: author li has 6 items", run.Output, StringComparison.Ordinal);
        Assert.Contains("That is a template: write all but 3 in other words.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_DuplicateAcrossTheFoldersSplit_Fails()
    {
        _folder.Write("calls.jsonl", [A.Call("a-1", A.Customer("你们这个泵用了三个月就坏了怎么回事,我们矿上等着抽水呢")), A.Call("b-1", A.Customer("你们这个泵用了两个月就坏了怎么回事,我们矿上等着抽水呢"))]);
        _folder.Write("test-split.txt", "a-1");

        var run = CommandRun.Of(ValidateCommand.Create(), _folder.FullName);

        Assert.Equal(ExitCodes.CheckFailed, run.ExitCode);
        Assert.Contains("two sides of the test split", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_WrongLabelAndSplit_NamesBoth()
    {
        var file = _folder.Write("calls.jsonl", """{"id":"a","lang":"zh","personality":"kind","turns":[{"speaker":"agent","text":"好"}]}""");
        var split = _folder.Write("test-split.txt", "nobody");

        var run = CommandRun.Of(ValidateCommand.Create(), _folder.FullName);

        Assert.Equal(ExitCodes.CheckFailed, run.ExitCode);
        Assert.Contains($"{file}:1: personality has the unknown value \"kind\"", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{split}:1: no call has the id 'nobody'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_MissingOrEmptyFolder_IsBadUsage()
    {
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(ValidateCommand.Create(), _folder.PathOf("none")).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(ValidateCommand.Create(), _folder.FullName).ExitCode);
    }
}
