using System.Text;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

/// <summary>Reads texts and fixture files, and shows turns in one line each.</summary>
internal static class Reading
{
    public static IReadOnlyList<ReadItem> Text(string text, string name = "folder/c-1.txt", ReadOptions? options = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), name, options);

    public static IReadOnlyList<ReadItem> Bytes(byte[] bytes, string name = "folder/c-1.txt", ReadOptions? options = null) =>
        [.. TranscriptReader.Read(new MemoryStream(bytes), name, options ?? ReadOptions.Default)];

    public static IReadOnlyList<ReadItem> Fixture(string file) => [.. TranscriptReader.ReadFile(PathOf(file), ReadOptions.Default)];

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Formats", "fixtures", file);

    public static Transcript Call(this IReadOnlyList<ReadItem> items) => Assert.IsType<Transcript>(Single(items));

    public static Note Note(this IReadOnlyList<ReadItem> items) => Assert.IsType<Note>(Single(items));

    public static InputError Error(this IReadOnlyList<ReadItem> items)
    {
        var item = Assert.Single(items);
        Assert.Null(item.Call);
        return item.Error!;
    }

    /// <summary>"agent|0-1.5|words", the speaker's own name in place of an unknown role, times where there are any.</summary>
    public static string[] Lines(this Transcript call) => [.. call.Turns.Select(Line)];

    private static CallInput Single(IReadOnlyList<ReadItem> items)
    {
        var item = Assert.Single(items);
        Assert.Null(item.Error);
        return item.Call!;
    }

    private static string Line(Turn turn)
    {
        var who = turn.Speaker == Speaker.Unknown ? turn.SpeakerLabel ?? "?" : turn.Speaker.ToKey();
        var times = turn.StartOffset is { } start ? FormattableString.Invariant($"|{start.TotalSeconds}{(turn.EndOffset is { } end ? FormattableString.Invariant($"-{end.TotalSeconds}") : "")}") : "";
        return $"{who}{times}|{turn.Text}";
    }
}
