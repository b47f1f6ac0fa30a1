using System.IO.Compression;
using Parley.Analysis.Models;

namespace Parley.Training.Tests.Learning;

/// <summary>What ModelWriter wrote, read back; and what is refused.</summary>
public sealed class ModelFolderTests(SmallModel small) : IDisposable
{
    private readonly TempFolder _models = new();

    public static TheoryData<string> Weights =>
    [
        ModelFiles.Vocabulary, .. new[] { ModelFiles.Customer, ModelFiles.AgentContext, ModelFiles.Personality, ModelFiles.NoteActs }.Select(ModelFiles.Of),
    ];

    public void Dispose() => _models.Dispose();

    [Fact]
    public void Load_WrittenModel_KeepsTheCard()
    {
        var card = ModelPackage.Load(small.Folder).Card;

        Assert.Equal((ModelCard.CurrentFormat, SmallModel.Version, "unknown"), (card.Format, card.Version, card.Commit));
        Assert.Equal(SmallModel.Quick.ToDictionary(), card.Settings);
        Assert.Equal(card.Files.Keys.Order(), Directory.GetFiles(small.Folder).Select(file => Path.GetFileName(file)!).Where(file => file != "card.json").Order());
        Assert.NotNull(card.Metrics["test"]!["test"]);
        Assert.NotNull(card.Metrics["out_of_fold"]!["agent/begging"]!["f1"]);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Load_DamagedFile_IsRefusedWithItsName(string file)
    {
        var folder = CopyOf("damaged");
        Damage(Path.Combine(folder, file));

        Assert.Contains(file, Assert.Throws<ModelLoadException>(() => ModelPackage.Load(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Weights))]
    public void Load_CutOrMissingFile_IsRefusedWithItsName(string file)
    {
        var folder = CopyOf("cut");
        var path = Path.Combine(folder, file);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..10]);
        Assert.Contains(file, Assert.Throws<ModelLoadException>(() => ModelPackage.Load(folder)).Message, StringComparison.Ordinal);

        File.Delete(path);
        Assert.Contains(file, Assert.Throws<ModelLoadException>(() => ModelPackage.Load(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoCardOrAnotherFormat_IsRefused()
    {
        var folder = CopyOf("v2");
        var card = ModelCard.Load(folder);
        (card with { Format = ModelCard.CurrentFormat + 1 }).Save(folder);
        Assert.Contains("card format", Assert.Throws<ModelLoadException>(() => ModelPackage.Load(folder)).Message, StringComparison.Ordinal);

        File.Delete(ModelCard.FileIn(folder));
        Assert.Contains("card.json", Assert.Throws<ModelLoadException>(() => ModelPackage.Load(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Registry_SeveralVersions_ListsCompleteOnesAndPromotesAndRollsBack()
    {
        var registry = new ModelRegistry(_models.FullName);
        CopyOf("v2");
        CopyOf("v1");
        File.Delete(ModelCard.FileIn(CopyOf("v3")));

        Assert.Equal(["v1", "v2"], registry.List());
        registry.Promote("v1");
        registry.Promote("v2");
        Assert.Equal("v2", registry.Promoted());
        Assert.Throws<ModelLoadException>(() => registry.Promote("v3"));
        Assert.Equal("v2", registry.Promoted());
        registry.Promote("v1");
        Assert.Equal("v1", registry.Promoted());
    }

    [Fact]
    public void Promoted_DamagedPointer_NamesIt()
    {
        _models.Write("promoted.json", "{");

        Assert.Contains("promoted.json", Assert.Throws<ModelLoadException>(() => new ModelRegistry(_models.FullName).Promoted()).Message, StringComparison.Ordinal);
    }

    /// <summary>Turns one byte over; in a zip, which stays whole, one of the largest entry's content.</summary>
    private static void Damage(string path)
    {
        if (Path.GetExtension(path) != ".zip")
        {
            File.WriteAllBytes(path, TurnedOver(File.ReadAllBytes(path)));
            return;
        }
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        using var content = zip.Entries.MaxBy(entry => entry.Length)!.Open();
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        content.Position = 0;
        content.Write(TurnedOver(bytes));
    }

    private static byte[] TurnedOver(byte[] bytes)
    {
        bytes[bytes.Length / 2] ^= 0xFF;
        return bytes;
    }

    private string CopyOf(string version)
    {
        var folder = _models.PathOf(version);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(small.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }
}
