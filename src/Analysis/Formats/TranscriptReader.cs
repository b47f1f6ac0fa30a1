using Parley.Analysis.Calls;
using Parley.Analysis.Formats.Archives;
using Parley.Analysis.Formats.Tables;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>
/// Reads calls and notes from files of every known form, told apart by their content (docs/formats.md). Whatever a file holds,
/// it ends in calls and errors, never in an exception: calls come out one by one, and one that has a mistake keeps no other back.
/// </summary>
public static class TranscriptReader
{
    /// <summary>Reads a file; one that cannot be opened or read to its end is an error.</summary>
    public static IEnumerable<ReadItem> ReadFile(string path, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return Guard(Open(path, options), path);
    }

    /// <summary>Reads an open stream, forward only; the caller disposes it.</summary>
    /// <param name="stream">UTF-8, UTF-16 with a byte order mark, or GB18030.</param>
    /// <param name="name">Stands for the file in errors; its end (".vtt") decides where the content does not, its stem is the id of a call without one.</param>
    public static IEnumerable<ReadItem> Read(Stream stream, string name, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(options);
        return Guard(Unpack(stream, name, options), name);
    }

    /// <summary>Tells the form of a file.</summary>
    /// <param name="head">The start of its text, whole lines if it can be; 64 KB are plenty.</param>
    /// <param name="name">Its name, where there is one.</param>
    public static TranscriptFormat Detect(string head, string name = "")
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(name);
        return FormatDetector.Detect(head, name);
    }

    private static IEnumerable<ReadItem> Open(string path, ReadOptions options)
    {
        using var file = File.OpenRead(path);
        options.Opened?.Invoke(file);
        foreach (var item in Unpack(file, path, options))
            yield return item;
    }

    /// <summary>Begins when the first item is asked for, so that a failure of the stream is met by <see cref="Guard"/>.</summary>
    private static IEnumerable<ReadItem> Unpack(Stream stream, string name, ReadOptions options)
    {
        foreach (var item in ArchiveReader.Read(stream, name, (content, member) => ReadContent(content, member, options)))
            yield return item;
    }

    private static IEnumerable<ReadItem> ReadContent(Stream stream, string name, ReadOptions options)
    {
        var lines = new LineReader(stream, options.MaximumLineLength);
        foreach (var item in ReadLines(lines, name, options))
            yield return options.Roles is { } roles ? roles.Apply(item, name) : item;
    }

    private static IEnumerable<ReadItem> ReadLines(LineReader lines, string name, ReadOptions options)
    {
        if (ForeignFile.Explain(lines) is { } problem)
            return [new ReadItem { Error = new InputError(name, null, problem.Message, problem.Remedy) }];
        return FormatDetector.Detect(lines.Head, name, options.Columns) switch
        {
            TranscriptFormat.JsonLines => JsonLinesReader.Read(lines, name, options),
            TranscriptFormat.JsonDocument => JsonDocumentReader.Read(lines, name, options),
            TranscriptFormat.WebVtt => CueFileReader.Read(lines, name, TranscriptFormat.WebVtt, options),
            TranscriptFormat.Srt => CueFileReader.Read(lines, name, TranscriptFormat.Srt, options),
            TranscriptFormat.Table => TableReader.Read(lines, name, TableSeparator.Find(lines.Head, CallName.ExtensionOf(name), options.Columns) ?? ',', options),
            _ => PlainTextReader.Read(lines, name, options),
        };
    }

    /// <summary>Turns the failure of a file or stream into the last item. An iterator may not yield inside a try with a catch, so each step is taken apart.</summary>
    internal static IEnumerable<ReadItem> Guard(IEnumerable<ReadItem> items, string name)
    {
        using var steps = items.GetEnumerator();
        InputError? failure = null;
        while (failure is null && TryStep(steps, name, out failure))
            yield return steps.Current;
        if (failure is not null)
            yield return new ReadItem { Error = failure };
    }

    /// <summary>False at the end and at a failure. A path that cannot be one (empty, with a NUL) is an <see cref="ArgumentException"/>.</summary>
    private static bool TryStep(IEnumerator<ReadItem> steps, string name, out InputError? failure)
    {
        failure = null;
        try
        {
            return steps.MoveNext();
        }
        catch (ArchiveException reason)
        {
            failure = new InputError(name, null, $"the file cannot be read: {reason.Message}", reason.Remedy);
            return false;
        }
        catch (Exception reason) when (reason is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException { ParamName: "path" })
        {
            failure = new InputError(name, null, $"the file cannot be read: {reason.Message.TrimEnd('.')}", "Check the path and its permissions.");
            return false;
        }
    }
}
