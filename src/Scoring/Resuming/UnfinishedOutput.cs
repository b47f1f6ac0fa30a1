namespace Parley.Scoring.Resuming;

/// <summary>
/// An output file until it is complete: FILE.partial with the reports so far, FILE.progress with the journal (and for a moment FILE.whole, where
/// the format is written from all reports at the end); FILE itself appears by rename.
/// The order of writes is what makes it survive a kill and a power cut: reports to the disk, then the checkpoint that counts them; the whole
/// output to the disk, then the checkpoint that calls it complete, then the rename, then the journal goes.
/// </summary>
internal sealed class UnfinishedOutput : IDisposable
{
    /// <summary>The end of the name that the reports have until they are complete.</summary>
    public const string PartialSuffix = ".partial";
    private const string WholeSuffix = ".whole";
    private const string JournalSuffix = ".progress";
    private readonly string _file;
    private readonly ProgressJournal _journal;
    private readonly bool _isResumable;

    private UnfinishedOutput(string file, ProgressJournal journal, bool isResumable)
    {
        (_file, _journal, _isResumable) = (file, journal, isResumable);
        Partial = new FileStream(file + PartialSuffix, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        Partial.SetLength(Start?.Bytes ?? 0);
        Partial.Seek(0, SeekOrigin.End);
        Durable.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    /// <summary>Where an earlier run stopped; null: at the beginning.</summary>
    public Checkpoint? Start => _journal.Last;

    /// <summary>The reports so far; what is written here follows them.</summary>
    public FileStream Partial { get; }

    /// <summary>The path of <see cref="Partial"/>.</summary>
    public string PartialPath => _file + PartialSuffix;

    /// <summary>Whether a path is the output or belongs to it.</summary>
    public static bool Owns(string file, string path)
    {
        var (own, other) = (Path.GetFullPath(file), Path.GetFullPath(path));
        return other == own || other == own + PartialSuffix || other == own + JournalSuffix || other == own + WholeSuffix;
    }

    /// <summary>Opens an output, at the place where an earlier run of the same fingerprint stopped.</summary>
    /// <param name="restart">Throw away what an earlier run left.</param>
    /// <param name="isResumable">False: a later run is not to go on with this one, since the input cannot be read again.</param>
    /// <param name="changes">When null is returned: what is not as it was in the earlier run.</param>
    /// <exception cref="IOException">Another run writes the same output, or the folder cannot be written.</exception>
    public static UnfinishedOutput? Open(string file, Fingerprint now, bool restart, bool isResumable, out IReadOnlyList<string> changes)
    {
        changes = [];
        var journal = new ProgressJournal(file + JournalSuffix);
        try
        {
            if (restart || !isResumable || journal.Fingerprint is not { } before || !HasBytes(file, journal.Last))
            {
                journal.Begin(now);
                return new UnfinishedOutput(file, journal, isResumable);
            }
            changes = now.ChangesSince(before);
            if (changes.Count == 0)
                return new UnfinishedOutput(file, journal, isResumable);
        }
        catch
        {
            journal.Dispose();
            throw;
        }
        journal.Dispose();
        return null;
    }

    /// <summary>Notes that the output is right up to here. Cheap enough for once a second, not for every call.</summary>
    public void Save(Checkpoint checkpoint)
    {
        if (!_isResumable)
            return;
        Partial.Flush(flushToDisk: true);
        _journal.Append(checkpoint);
    }

    /// <summary>The output is whole: gives it its name.</summary>
    public void Complete(Checkpoint end)
    {
        Partial.Flush(flushToDisk: true);
        _journal.Append(end with { IsComplete = true });
        Partial.Dispose();
        Durable.Rename(_file + PartialSuffix, _file);
        _journal.Delete();
    }

    /// <summary>Everything is scored: writes the output from it, and gives it its name.</summary>
    public async Task CompleteAsync(Checkpoint end, Func<Stream, Task> write)
    {
        Save(end);
        await using (var stream = new FileStream(_file + WholeSuffix, FileMode.Create, FileAccess.ReadWrite, FileShare.Read))
        {
            await write(stream);
            stream.Flush(flushToDisk: true);
        }
        Durable.Rename(_file + WholeSuffix, _file);
        Discard();
    }

    /// <summary>What was written is of no more use: leaves the file of that name, if any, as it was.</summary>
    public void Discard()
    {
        Partial.Dispose();
        File.Delete(_file + PartialSuffix);
        _journal.Delete();
    }

    public void Dispose()
    {
        Partial.Dispose();
        _journal.Dispose();
    }

    /// <summary>Whether the output holds what the journal says; not so when somebody removed it.</summary>
    private static bool HasBytes(string file, Checkpoint? last) =>
        last is null || (new FileInfo(file + PartialSuffix) is { Exists: true } partial && partial.Length >= last.Bytes);
}
