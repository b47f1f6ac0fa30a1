using Parley.Training.Commands;
using Parley.Training.Data;
using Parley.Training.Tests.Commands;

namespace Parley.Training.Tests.Data;

public sealed class TestSplitTests : IDisposable
{
    private static readonly string[] Known = ["a-1", "a-2", "b-1"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_CommentsAndBlankLines_AreNoIds()
    {
        _folder.Write(TestSplit.FileName, "# kept for the test", "", "a-1  # why", "  b-1");

        var (ids, errors) = TestSplit.Load(_folder.FullName, Known);

        Assert.Empty(errors);
        Assert.Equal(["a-1", "b-1"], ids.Order());
    }

    [Fact]
    public void Load_UnknownOrRepeatedId_NamesTheLine()
    {
        var path = _folder.Write(TestSplit.FileName, "a-1", "a-1", "nobody");

        var (_, errors) = TestSplit.Load(_folder.FullName, Known);

        Assert.Equal(
            [$"{path}:2: id 'a-1' is listed twice. Remove one of the lines.", $"{path}:3: no call has the id 'nobody'. Restore the call or remove the line."],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void Load_NoFile_IsNoSplit() => Assert.Empty(TestSplit.Load(_folder.FullName, Known).Ids);

    [Fact]
    public void Extend_ManyCalls_TakesAboutOneInEightAndKeepsThoseListed()
    {
        var calls = Enumerable.Range(0, 800).Select(i => A.Call($"c{i}x", A.Customer($"{(char)('一' + i)}"))).ToList();

        var ids = TestSplit.Extend(calls, new HashSet<string> { "c5x", "c6x" });
        var again = TestSplit.Extend([.. calls.AsEnumerable().Reverse()], ids.ToHashSet());

        Assert.InRange(ids.Count, 70, 130);
        Assert.Contains("c5x", ids);
        Assert.Contains("c6x", ids);
        Assert.Equal(ids, again);
    }

    [Fact]
    public void Extend_NearDuplicateOfAListedCall_JoinsIt()
    {
        var calls = Enumerable.Range(0, 40).Select(i => A.Call($"c{i}x", A.Customer($"你们这个泵用了三个月就坏了怎么回事,我们矿上等着抽水呢{(char)('一' + i)}"))).ToList();

        Assert.Equal(40, TestSplit.Extend(calls, new HashSet<string> { "c7x" }).Count);
    }

    [Fact]
    public void Split_Command_WritesAListThatLoads()
    {
        _folder.Write("calls.jsonl", Enumerable.Range(0, 100).Select(i => A.Call($"c{i}x", A.Customer($"{(char)('一' + i)}"))));

        Assert.Equal(ExitCodes.Done, CommandRun.Of(SplitCommand.Create(), "--data", _folder.FullName).ExitCode);

        var data = CallData.Load(_folder.FullName);
        Assert.Empty(data.Errors);
        Assert.InRange(data.Test.Count, 4, 25);
        Assert.Equal(100, data.Train.Count + data.Test.Count);
    }

    [Fact]
    public void Split_DataWithMistakes_WritesNothing()
    {
        _folder.Write("calls.jsonl", "{");

        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(SplitCommand.Create(), "--data", _folder.FullName).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(SplitCommand.Create(), "--data", _folder.PathOf("none")).ExitCode);
        Assert.False(File.Exists(_folder.PathOf(TestSplit.FileName)));
    }

    [Fact]
    public void TrainHash_OtherLabelOrTestOnlyChange_DiffersOnlyForTheFirst()
    {
        string Hash(string act, string testText)
        {
            _folder.Write("calls.jsonl", [A.Call("a-1", A.Customer("太贵了", act)), A.Call("t-1", A.Customer(testText))]);
            _folder.Write(TestSplit.FileName, "t-1");
            return CallData.Load(_folder.FullName).TrainHash();
        }
        var first = Hash("objection_price", "喂");

        Assert.Equal(first, Hash("objection_price", "你好"));
        Assert.NotEqual(first, Hash("vague", "喂"));
    }
}
