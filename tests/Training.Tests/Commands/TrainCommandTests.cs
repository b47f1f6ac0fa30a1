using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../up")]
    [InlineData("a b")]
    public void Train_VersionThatIsNoFolderName_IsBadUsage(string version) =>
        Assert.Equal(ExitCodes.BadUsage, TrainCommand.Run(new TrainOptions { Version = version, DataFolder = _folder.FullName }, SmallModel.Quick, TextWriter.Null));

    [Fact]
    public void Train_EmptyFolderOrMistakes_TrainNothing()
    {
        var options = new TrainOptions { Version = "v1", DataFolder = _folder.FullName, ModelsFolder = _folder.PathOf("models") };

        Assert.Equal(ExitCodes.CheckFailed, TrainCommand.Run(options, SmallModel.Quick, TextWriter.Null));
        _folder.Write("calls.jsonl", "{");
        Assert.Equal(ExitCodes.CheckFailed, TrainCommand.Run(options, SmallModel.Quick, TextWriter.Null));
        Assert.False(Directory.Exists(_folder.PathOf("models")));
    }

    [Fact]
    public void Promote_UnknownVersion_IsBadUsage() =>
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(PromoteCommand.Create(), "v9", "--models", _folder.FullName).ExitCode);
}
