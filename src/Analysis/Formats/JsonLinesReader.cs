using System.Globalization;
using System.Text.Json;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats.Json;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>
/// Reads a call or note from each line, in memory of one line: files of any length. Blank lines are allowed. Lines that are events of calls
/// make their calls at the end of the file.
/// </summary>
internal static class JsonLinesReader
{
    public static IEnumerable<ReadItem> Read(LineReader lines, string name, ReadOptions options)
    {
        var (isEmpty, calls) = (true, new JsonCalls(name, options));
        foreach (var line in lines.Lines())
        {
            if (line.Problem is null && string.IsNullOrWhiteSpace(line.Text))
                continue;
            isEmpty = false;
            foreach (var item in ReadLine(line, name, calls))
                yield return item;
        }
        foreach (var item in calls.Finish())
            yield return item;
        if (isEmpty)
            yield return new ReadItem { Error = new InputError(name, null, "the file holds no call", "Give it a call or a note, or leave it out.") };
    }

    private static IEnumerable<ReadItem> ReadLine(TextLine line, string name, JsonCalls calls)
    {
        if (line.Problem is { } problem)
        {
            calls.AddBroken(line.Number);
            return [new ReadItem { Error = new InputError(name, line.Number, problem.Message, problem.Remedy) }];
        }
        var id = string.Create(CultureInfo.InvariantCulture, $"{CallName.From(name)}-{line.Number}");
        try
        {
            using var document = StrictJson.Parse(line.Text);
            return calls.Read(document.RootElement, line.Number, id);
        }
        catch (JsonException failure)
        {
            calls.AddBroken(line.Number);
            return [new ReadItem { Error = new InputError(name, line.Number, StrictJson.Explain(failure), "Put one complete JSON object on each line.") }];
        }
    }
}
