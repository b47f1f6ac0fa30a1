using System.Globalization;
using System.Text.Json;
using Parley.Analysis.Calls;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>Reads a call or note from each line, in memory of one line: files of any length. Blank lines are allowed.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<ReadItem> Read(LineReader lines, string name)
    {
        var isEmpty = true;
        foreach (var line in lines.Lines())
        {
            if (line.Problem is null && string.IsNullOrWhiteSpace(line.Text))
                continue;
            isEmpty = false;
            foreach (var item in ReadLine(line, name))
                yield return item;
        }
        if (isEmpty)
            yield return new ReadItem { Error = new InputError(name, null, "the file holds no call", "Give it a call or a note, or leave it out.") };
    }

    private static IEnumerable<ReadItem> ReadLine(TextLine line, string name)
    {
        if (line.Problem is { } problem)
            return [new ReadItem { Error = new InputError(name, line.Number, problem.Message, problem.Remedy) }];
        var id = string.Create(CultureInfo.InvariantCulture, $"{CallName.From(name)}-{line.Number}");
        try
        {
            using var document = StrictJson.Parse(line.Text);
            return new CallJson(name, line.Number, id).Read(document.RootElement);
        }
        catch (JsonException failure)
        {
            return [new ReadItem { Error = new InputError(name, line.Number, StrictJson.Explain(failure), "Put one complete JSON object on each line.") }];
        }
    }
}
