using Parley.Analysis.Formats;
using Parley.Analysis.Formats.Tables;

namespace Parley.Analysis.Tests.Formats;

/// <summary>
/// Each fixture is read to what the .told file beside it says: speaker, voice, times in seconds, confidence and words of each turn, and each message.
/// A table is read with the column mapping beside it, where there is one.
/// </summary>
public sealed class FixtureTests
{
    private static readonly string[] Folders = ["recognisers", "damaged", "tables"];

    public static TheoryData<string> Fixtures => new(Folders
        .SelectMany(folder => Directory.EnumerateFiles(Reading.PathOf(folder)).Select(file => $"{folder}/{Path.GetFileName(file)}"))
        .Where(file => Path.GetExtension(file) is not (".told" or ".yaml")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_Fixture_TellsItsTurns(string file)
    {
        var path = Reading.PathOf(file);

        Assert.Equal(File.ReadAllLines(Path.ChangeExtension(path, ".told")), ToldOf(path));
    }

    internal static List<string> ToldOf(string path)
    {
        var columns = Path.ChangeExtension(path, ".yaml") is var yaml && File.Exists(yaml) ? ColumnMapping.Load(yaml).Mapping : null;
        return [.. Told.Of(TranscriptReader.ReadFile(path, new ReadOptions { Columns = columns }))];
    }
}
