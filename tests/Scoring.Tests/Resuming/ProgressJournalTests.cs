using Parley.Scoring.Inputs;
using Parley.Scoring.Resuming;
using Parley.Scoring.Running;

namespace Parley.Scoring.Tests.Resuming;

public sealed class ProgressJournalTests
{
    private static readonly Fingerprint Run = new(new Dictionary<string, string> { ["--format"] = "jsonl" }, [new InputFile("a.txt", 3, 4)]);

    [Fact]
    public void Last_AfterTwoCheckpoints_IsTheSecond()
    {
        using var folder = new TemporaryFolder();
        WriteJournal(folder, 100, 200);

        using var journal = new ProgressJournal(folder.PathOf("j"));

        Assert.Equal(200, journal.Last!.Bytes);
        Assert.Equal(2, journal.Last.Counts.ErrorsByReason["broken"]);
        Assert.Empty(Run.ChangesSince(journal.Fingerprint!));
    }

    [Fact]
    public void Last_LineCutShortAnywhere_IsTheOneBefore()
    {
        using var folder = new TemporaryFolder();
        WriteJournal(folder, 100, 200);
        var whole = File.ReadAllBytes(folder.PathOf("j"));
        var lastLine = whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1;

        for (var length = lastLine; length < whole.Length; length++)
        {
            File.WriteAllBytes(folder.PathOf("j"), whole[..length]);
            using var journal = new ProgressJournal(folder.PathOf("j"));
            Assert.Equal(100, journal.Last!.Bytes);
        }
    }

    [Fact]
    public void Append_AfterALineCutShort_IsReadBack()
    {
        using var folder = new TemporaryFolder();
        WriteJournal(folder, 100, 200);
        File.WriteAllBytes(folder.PathOf("j"), File.ReadAllBytes(folder.PathOf("j"))[..^5]);
        using (var journal = new ProgressJournal(folder.PathOf("j")))
            journal.Append(At(300));

        using var again = new ProgressJournal(folder.PathOf("j"));

        Assert.Equal(300, again.Last!.Bytes);
    }

    [Fact]
    public void Last_DamagedByte_EndsTheJournalThere()
    {
        using var folder = new TemporaryFolder();
        WriteJournal(folder, 100, 200);
        var content = File.ReadAllBytes(folder.PathOf("j"));
        content[^10] ^= 1;
        File.WriteAllBytes(folder.PathOf("j"), content);

        using var journal = new ProgressJournal(folder.PathOf("j"));

        Assert.Equal(100, journal.Last!.Bytes);
    }

    [Fact]
    public void Open_WhileAnotherRunHasIt_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var first = new ProgressJournal(folder.PathOf("j"));

        Assert.Throws<IOException>(() => new ProgressJournal(folder.PathOf("j")));
    }

    private static void WriteJournal(TemporaryFolder folder, params long[] bytes)
    {
        using var journal = new ProgressJournal(folder.PathOf("j"));
        journal.Begin(Run);
        foreach (var length in bytes)
            journal.Append(At(length));
    }

    private static Checkpoint At(long bytes) => new()
    {
        File = 0,
        Number = 1,
        Bytes = bytes,
        Counts = new ScoreCounts { Errors = 2, ErrorsByReason = { ["broken"] = 2 } },
    };
}
