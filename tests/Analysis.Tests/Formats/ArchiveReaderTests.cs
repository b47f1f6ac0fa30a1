using System.IO.Compression;
using System.Text;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

public sealed class ArchiveReaderTests
{
    private const string Call = "客服: 您好\n客户: 太贵了\n";
    private const string Lines = """{"id":"a","turns":[{"speaker":"agent","text":"您好"}]}""" + "\n";

    [Fact]
    public void Read_Zip_ReadsEachMemberInTheOrderOfNames()
    {
        var items = Reading.Bytes(Zip(("b/two.jsonl", Lines), ("b/", ""), ("a.txt", Call), ("__MACOSX/a.txt", "x"), (".DS_Store", "x"), ("c.vtt", "WEBVTT\n")), "calls.zip");

        Assert.Equal(["a", "a"], items.Take(2).Select(item => item.Call!.CallId));
        Assert.Equal(["plain_text", "labelled_jsonl"], items.Take(2).Select(item => item.Call!.SourceFormat));
        Assert.StartsWith("calls.zip!c.vtt: the file has no cues. ", items[2].Error!.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, items.Count);
    }

    [Theory]
    [InlineData("x.jsonl.gz", Lines, "labelled_jsonl", "a")]
    [InlineData("x.txt.gz", Call, "plain_text", "x")]
    [InlineData("x.csv.gz", "role,text\nagent,您好\n", "table", "x")]
    [InlineData("stdin", Lines, "labelled_jsonl", "a")]
    public void Read_Gzip_IsReadByItsInnerName(string name, string text, string format, string id)
    {
        var call = Reading.Bytes(Gzip(Encoding.UTF8.GetBytes(text)), name).Call();

        Assert.Equal((format, id), (call.SourceFormat, call.CallId));
    }

    [Fact]
    public void Read_ZipOnAStreamThatCannotSeek_IsRead()
    {
        using var pipe = new GZipStream(new MemoryStream(Gzip(Zip(("a.txt", Call)))), CompressionMode.Decompress);

        Assert.Equal("a", TranscriptReader.Read(pipe, "stdin", ReadOptions.Default).ToList().Call().CallId);
    }

    [Theory]
    [InlineData("inner.zip")]
    [InlineData("inner.txt")]
    public void Read_ArchiveWithinAnArchive_IsRefusedByItsName(string member)
    {
        var items = Reading.Bytes(Zip((member, Zip(("a.txt", Encoding.UTF8.GetBytes(Call)))), ("z.txt", Encoding.UTF8.GetBytes(Call))), "out.zip");

        Assert.Equal($"out.zip!{member}: archives within archives are not read. Unpack the outer one first.", items[0].Error!.ToString());
        Assert.NotNull(items[1].Call);
    }

    [Theory]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.zip")]
    public void Read_ArchiveThatUnpacksToFarMore_StopsAndSaysSo(string name)
    {
        var blank = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(new string(' ', 1_000) + "\n", 64 << 10)));

        var error = Reading.Bytes(name == "a.zip" ? Zip(("a.jsonl", blank)) : Gzip(blank), name).Error();

        Assert.Equal(name == "a.zip" ? "a.zip!a.jsonl" : name, error.File);
        Assert.Contains("it unpacks to more than 200 times its size", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DamagedMember_KeepsNoOtherBack()
    {
        var zip = Zip(("a.txt", Call), ("b.txt", Call));
        zip[45] ^= 0x55; // within the packed data of the first member

        var items = Reading.Bytes(zip, "calls.zip");

        Assert.Equal("calls.zip!a.txt", items[0].Error!.File);
        Assert.StartsWith("the file cannot be read: it", items[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal("b", items[1].Call!.CallId);
    }

    [Fact]
    public void Read_DamagedArchive_IsAnError()
    {
        var zip = Zip(("a.txt", Call));

        Assert.Contains("the zip archive is damaged", Reading.Bytes(zip[..^30], "calls.zip").Error().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    [InlineData(1)]
    public void Read_GzipThatBreaksOff_IsAnErrorAndNoCall(int missing) =>
        Assert.Contains("it breaks off", Reading.Bytes(Gzip(Encoding.UTF8.GetBytes(Call))[..^missing], "a.gz").Error().Message, StringComparison.Ordinal);

    [Fact]
    public void Read_EmptyArchive_IsAnError() => Assert.Equal("the archive holds no file", Reading.Bytes(Zip(Array.Empty<(string, string)>()), "calls.zip").Error().Message);

    [Fact]
    public void Read_Spreadsheet_SaysWhatToExport() =>
        Assert.Contains("Word, Excel", Reading.Bytes(Zip(("[Content_Types].xml", "<x/>"), ("xl/sheet1.xml", "<x/>")), "a.xlsx").Error().Message, StringComparison.Ordinal);

    private static byte[] Zip(params (string Name, string Text)[] members) => Zip([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Text)))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
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
        using (var stream = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(bytes);
        return memory.ToArray();
    }
}
