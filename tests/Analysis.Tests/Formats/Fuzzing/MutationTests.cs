using System.Globalization;
using System.IO.Compression;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats.Fuzzing;

/// <summary>
/// Damages good files at random (seeded): whatever comes of it, reading ends in calls within the limits and errors that say what to do. The long
/// form, with figures: PARLEY_FUZZ=100000 dotnet run --project tests/Analysis.Tests -c Release -- -class '*MutationTests'; PARLEY_FUZZ_READERS=table,zip names some only.
/// </summary>
public sealed class MutationTests
{
    private const string LongForm = "PARLEY_FUZZ";
    private const int ShortForm = 150;

    private static readonly string[] Folders = [".", "recognisers", "tables"];

    /// <summary>One for each form that a file can have.</summary>
    public static TheoryData<string> Readers => new(FilesByReader.Value.Keys.Where(IsAsked).Order(StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, List<(string, byte[])>>> FilesByReader = new(Collect);

    [Theory]
    [MemberData(nameof(Readers))]
    public void Read_DamagedFile_EndsInCallsAndErrors(string reader)
    {
        var given = Environment.GetEnvironmentVariable(LongForm);
        var run = new FuzzRun(reader, FilesByReader.Value[reader]);

        run.Run(given is null ? ShortForm : int.Parse(given, CultureInfo.InvariantCulture));

        if (given is not null)
            Console.WriteLine(run);
    }

    [Fact]
    public void Readers_AllShapesOfJson_AreAmongThem() =>
        Assert.Empty(Parley.Analysis.Formats.Json.JsonShapes.All.Select(shape => shape.Key).Except(FilesByReader.Value.Keys));

    private static bool IsAsked(string reader) => Environment.GetEnvironmentVariable("PARLEY_FUZZ_READERS")?.Split(',').Contains(reader) ?? true;

    private static Dictionary<string, List<(string, byte[])>> Collect()
    {
        var files = Folders.SelectMany(folder => Directory.EnumerateFiles(Reading.PathOf(folder))).Where(file => Path.GetExtension(file) is not (".told" or ".yaml"))
            .Order(StringComparer.Ordinal).Select(file => (Name: Path.GetFileName(file), Bytes: File.ReadAllBytes(file))).ToList();
        var byReader = files.GroupBy(file => ReaderOf(file.Bytes, file.Name)).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        byReader["zip"] = [("a.zip", Zip(files.Take(3)))];
        byReader["gzip"] = [.. files.Take(3).Select(file => (file.Name + ".gz", Gzip(file.Bytes)))];
        return byReader;
    }

    private static string ReaderOf(byte[] bytes, string name) =>
        TranscriptReader.Read(new MemoryStream(bytes), name, ReadOptions.Default).Select(item => item.Call?.SourceFormat).FirstOrDefault(format => format is not null) ?? TranscriptReader.Detect("", name).ToKey();

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }
        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var stream = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
            stream.Write(bytes);
        return memory.ToArray();
    }
}
