using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

/// <summary>Each fixture of a recogniser is read to the turns in the .told file beside it: speaker, voice, times in seconds, confidence and words.</summary>
public sealed class RecogniserFixtureTests
{
    private static readonly string Folder = Reading.PathOf("recognisers");

    public static TheoryData<string> Fixtures => new(Directory.EnumerateFiles(Folder, "*.json*").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_Fixture_TellsItsTurns(string file)
    {
        var told = Told.Of(TranscriptReader.ReadFile(Path.Combine(Folder, file), ReadOptions.Default)).ToList();

        Assert.Equal(File.ReadAllLines(Path.Combine(Folder, Path.GetFileNameWithoutExtension(file) + ".told")), told);
    }
}
