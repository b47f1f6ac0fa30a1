using System.Text.Json.Nodes;
using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class AgreementCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Agreement_TwoFiles_PrintsKappaAndADashWhereUndefined()
    {
        var first = _folder.Write("first.jsonl", [A.Call("a-1", A.Customer("太贵了", "objection_price")), A.Call("a-2", A.Customer("喂"))]);
        var second = _folder.Write("second.jsonl", [A.Call("a-1", A.Customer("太贵了", "objection_price")), A.Call("a-2", A.Customer("喂"))]);

        var table = CommandRun.Of(AgreementCommand.Create(), first, second);
        var json = CommandRun.Of(AgreementCommand.Create(), first, second, "--json");

        Assert.Equal(ExitCodes.Done, table.ExitCode);
        Assert.Matches(@"customer_act/objection_price +1 +0 +0 +1 +1\.00 +1\.00", table.Output);
        Assert.Matches(@"customer_act/vague +0 +0 +0 +2 +1\.00 +–", table.Output);
        var labels = JsonNode.Parse(json.Output)!["labels"]!;
        Assert.Equal(1, (double)labels["customer_act/objection_price"]!["kappa"]!);
        Assert.Null(labels["customer_act/vague"]!["kappa"]);
    }

    [Fact]
    public void Agreement_Folder_IsReadWhole()
    {
        _folder.Write("data/one.jsonl", [A.Call("a-1", A.Customer("太贵了", "objection_price"))]);
        _folder.Write("data/two.jsonl", [A.Call("b-1", A.Customer("不要", "refusal"))]);
        var second = _folder.Write("second.jsonl", [A.Call("b-1", A.Customer("不要", "refusal"))]);

        var run = CommandRun.Of(AgreementCommand.Create(), _folder.PathOf("data"), second, "--json");

        Assert.Equal((1, 1), ((int)JsonNode.Parse(run.Output)!["items"]!, (int)JsonNode.Parse(run.Output)!["only_in_first"]!));
    }

    [Fact]
    public void Agreement_MistakesOrNothingInCommon_Fail()
    {
        var good = _folder.Write("good.jsonl", [A.Call("a-1", A.Customer("太贵了"))]);
        var bad = _folder.Write("bad.jsonl", "{");
        var other = _folder.Write("other.jsonl", [A.Call("a-1", A.Customer("不贵"))]);
        var empty = _folder.Write("empty.jsonl", "");

        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(AgreementCommand.Create(), good, bad).ExitCode);
        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(AgreementCommand.Create(), good, other).ExitCode);
        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(AgreementCommand.Create(), good, empty).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(AgreementCommand.Create(), good, _folder.PathOf("none.jsonl")).ExitCode);
    }
}
