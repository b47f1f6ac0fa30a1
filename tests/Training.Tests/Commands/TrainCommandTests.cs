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

    [Theory]
    [InlineData("""{"folds": 3, "no_such_setting": 1}""")]
    [InlineData("null")]
    [InlineData("{")]
    public void Train_SettingsWithMistakes_AreBadUsage(string json)
    {
        var settings = _folder.Write("settings.json", json);

        var run = CommandRun.Of(TrainCommand.Create(), "--version-name", "v1", "--data", _folder.FullName, "--models", _folder.PathOf("models"), "--settings", settings);

        Assert.Equal(ExitCodes.BadUsage, run.ExitCode);
        Assert.False(Directory.Exists(_folder.PathOf("models")));
    }

    [Fact]
    public void Promote_UnknownVersion_IsBadUsage() =>
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(PromoteCommand.Create(), "v9", "--models", _folder.FullName).ExitCode);
}
