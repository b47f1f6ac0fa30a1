using System.Text.Json;
using Parley.Analysis.Input;

namespace Parley.Analysis.Calls;

/// <summary>
/// Reads labelled calls, one JSON object a line (docs/labels.md). Every mistake is collected, none stops the reading; fields that
/// are not known are tolerated and not kept. Blank lines are allowed.
/// </summary>
public static class LabelledCallReader
{
    /// <summary>In bytes: about ten times the longest hour of talk with labels.</summary>
    public const int MaximumLineLength = 8 << 20;

    /// <summary>Reads one file; one that cannot be opened is an error in the result.</summary>
    public static LabelledCallFile Read(string path) => Read([path]);

    /// <summary>Reads several files as one set, in which ids are unique.</summary>
    public static LabelledCallFile Read(IReadOnlyList<string> paths)
    {
        var errors = new List<InputError>();
        var calls = new List<LabelledCall>();
        var firstSeen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            try
            {
                using var file = File.OpenRead(path);
                ReadLines(file, path, calls, errors, firstSeen);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                errors.Add(new InputError(path, null, $"the file cannot be read: {failure.Message.TrimEnd('.')}", "Check the path and its permissions."));
            }
        }
        return new LabelledCallFile(calls, errors);
    }

    /// <summary>Reads an open stream; <paramref name="name"/> stands for the file in errors and locations.</summary>
    public static LabelledCallFile Read(Stream stream, string name)
    {
        var errors = new List<InputError>();
        var calls = new List<LabelledCall>();
        ReadLines(stream, name, calls, errors, new Dictionary<string, string>(StringComparer.Ordinal));
        return new LabelledCallFile(calls, errors);
    }

    private static void ReadLines(
        Stream stream, string name, List<LabelledCall> calls, List<InputError> errors, Dictionary<string, string> firstSeen)
    {
        foreach (var line in new LineReader(stream, MaximumLineLength).Lines())
        {
            if (line.Problem is { } problem) errors.Add(new InputError(name, line.Number, problem.Message, problem.Remedy));
            else if (!string.IsNullOrWhiteSpace(line.Text)) ReadLine(line, name, calls, errors, firstSeen);
        }
    }

    private static void ReadLine(
        TextLine line, string name, List<LabelledCall> calls, List<InputError> errors, Dictionary<string, string> firstSeen)
    {
        var parser = new LabelledCallParser(name, line.Number);
        try
        {
            using var document = StrictJson.Parse(line.Text);
            var call = parser.Parse(document.RootElement);
            if (call.Id.Length > 0 && !firstSeen.TryAdd(call.Id, call.Location))
            {
                parser.Report($"id \"{call.Id}\" was already used at {firstSeen[call.Id]}", "Give every call an id of its own.");
            }
            if (parser.Errors.Count == 0) calls.Add(call);
        }
        catch (JsonException failure)
        {
            parser.Report(StrictJson.Explain(failure), "Put one complete JSON object on each line.");
        }
        errors.AddRange(parser.Errors);
    }
}
