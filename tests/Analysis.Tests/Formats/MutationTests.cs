using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

/// <summary>Damages good files at random (seeded): whatever comes of it, reading ends in calls within the limits and errors that say what to do.</summary>
public sealed class MutationTests
{
    private const int Mutants = 4_000;

    private static readonly string[] Splices =
    [
        "\n", "\r", "\r\n\r\n", ":", "：", "客服：", "客户: ", "A: ", "[", "]", "【", "】", "(", "00:15", "[00:15] ", "99:99:99", "2026-13-45 10:00:15", "-->", " --> ",
        "00:00:01,000 --> 00:00:00,500\n", "<v ", "<v 客户>", "</v>", "<", ">", "&#xD800;", "&#0;", "&amp", "{", "}", "\"", "\\", "\\ud83d", "null", "1e999", ",", "\0", "\uFEFF", "😀",
        "WEBVTT\n\n", "NOTE\n", "Ａ：", "１２：３０", "٣:٣٠", "{\\an8}", "**", "1. ", "\"turns\":", "\"speaker\":", "\"\\udc00\":1,", "\u2028", "\t", "\u3000",
    ];

    public static TheoryData<string> Fixtures => new(Directory.EnumerateFiles(Path.GetDirectoryName(Reading.PathOf("x"))!).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_DamagedFile_EndsInCallsAndErrors(string file)
    {
        var original = File.ReadAllBytes(Reading.PathOf(file));
        for (var seed = 0; seed < Mutants; seed++)
        {
            var mutant = Mutate(original, new Random(seed));
            foreach (var item in Read(mutant, file, seed))
                RequireSound(item, file, seed);
        }
    }

    private static List<ReadItem> Read(byte[] mutant, string file, int seed)
    {
        try
        {
            return [.. TranscriptReader.Read(new MemoryStream(mutant), seed % 3 == 0 ? "stdin" : file, ReadOptions.Default)];
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{file}, seed {seed}: {Convert.ToBase64String(mutant)}", failure);
        }
    }

    private static void RequireSound(ReadItem item, string file, int seed)
    {
        var place = $"{file}, seed {seed}";
        Assert.True(item.Call is null != item.Error is null, place);
        if (item.Error is { } error)
        {
            Assert.True(error.Message.Length is > 0 and < 500 && error.Remedy.Length > 0 && error.Line is null or > 0, $"{place}: {error}");
            return;
        }
        Assert.True(item.Call!.CallId.Length is > 0 and <= 200 && item.Warnings.All(warning => warning.Message.Length > 0), place);
        if (item.Call is Note note)
            Assert.True(!string.IsNullOrWhiteSpace(note.Text), place);
        else
            Assert.True(((Transcript)item.Call).Turns is { Count: > 0 } turns && turns.All(IsSound), $"{place}: {string.Join('\n', ((Transcript)item.Call).Turns)}");
    }

    private static bool IsSound(Turn turn) => !string.IsNullOrWhiteSpace(turn.Text) && !turn.Text.Contains('\0', StringComparison.Ordinal)
        && !(turn.EndOffset < turn.StartOffset) && !(turn.StartOffset < TimeSpan.Zero);

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when at > 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4 when length > 1:
                    bytes.Reverse(at, length);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                    break;
            }
        }
        return [.. bytes];
    }
}
