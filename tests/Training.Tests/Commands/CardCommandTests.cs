using System.Xml.Linq;
using Parley.Training.Card;
using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class CardCommandTests(SmallModel small) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private CardOptions Options => new()
    {
        DataFolder = small.DataFolder,
        ModelsFolder = small.ModelsFolder,
        SharedFolder = _folder.PathOf("shared"),
        OutFile = _folder.PathOf("docs/card.md"),
    };

    [Fact]
    public void Card_PromotedModel_IsWrittenWithItsPictures()
    {
        SharedSets.WriteTo(_folder);

        Assert.Equal(ExitCodes.Done, CardCommand.Run(Options, SmallModel.Quick));

        var page = File.ReadAllText(_folder.PathOf("docs/card.md"));
        foreach (var section in (string[])["# Model card: small", "## On the test split", "### Labels: test", "## Calibration and confusion", "## Robustness to noise", "## On sets by other hands", "## Known failures", "## Learning curve", "## Data and limits"])
            Assert.Contains(section, page, StringComparison.Ordinal);
        Assert.Contains("| dev-calls | violations, macro F1 | 0.75 | ≥ 0.88 |", page, StringComparison.Ordinal);
        Assert.Contains("20 % of the characters wrong", page, StringComparison.Ordinal);
        foreach (var name in (string[])[CardPictures.Personality, CardPictures.Violations, CardPictures.Confusion, CardPictures.Noise])
        {
            Assert.Contains($"(card/{name})", page, StringComparison.Ordinal);
            Assert.Equal("svg", XDocument.Load(_folder.PathOf($"docs/card/{name}")).Root!.Name.LocalName);
        }
    }

    [Fact]
    public void Card_Twice_IsTheSame()
    {
        SharedSets.WriteTo(_folder);
        CardCommand.Run(Options, SmallModel.Quick);
        var first = File.ReadAllText(_folder.PathOf("docs/card.md"));

        CardCommand.Run(Options, SmallModel.Quick);

        Assert.Equal(first, File.ReadAllText(_folder.PathOf("docs/card.md")));
    }

    [Fact]
    public void Card_NoTestSplitIncompleteSetsOrUnknownFolder_AreRefused()
    {
        _folder.Write("data/calls.jsonl", SmallData.Calls());
        Directory.CreateDirectory(_folder.PathOf("shared"));

        Assert.Equal(ExitCodes.CheckFailed, CardCommand.Run(Options with { DataFolder = _folder.PathOf("data") }, SmallModel.Quick));
        Assert.Equal(ExitCodes.BadUsage, CardCommand.Run(Options, SmallModel.Quick));
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(CardCommand.Create(), "--data", small.DataFolder, "--shared", _folder.PathOf("nowhere")).ExitCode);
        Assert.False(File.Exists(_folder.PathOf("docs/card.md")));
    }
}
