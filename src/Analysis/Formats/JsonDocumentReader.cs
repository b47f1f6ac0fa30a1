using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats.Json;
using Parley.Analysis.Input;

namespace Parley.Analysis.Formats;

/// <summary>Reads a call or note, several in a row, or a list of them, from JSON over any number of lines. The calls before a place where the JSON breaks are read.</summary>
internal static class JsonDocumentReader
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    public static IEnumerable<ReadItem> Read(LineReader lines, string name, ReadOptions options)
    {
        var draft = new CallDraft(name);
        var text = WholeText.Read(lines, draft, options);
        return draft.HasErrors ? draft.Errors() : Read(Encoding.UTF8.GetBytes(string.Join('\n', text.Select(line => line.Text))), name, options);
    }

    private static IEnumerable<ReadItem> Read(byte[] json, string name, ReadOptions options)
    {
        var calls = new JsonCalls(name, options);
        var places = Places(json, out var failure);
        if (places.Count == 0 && failure is null)
            yield return new ReadItem { Error = new InputError(name, null, "the file holds no call", "Give it a call or a note, or leave it out.") };
        var (line, counted) = (1, 0);
        for (var i = 0; i < places.Count; i++)
        {
            line += json.AsSpan(counted, places[i].Start.Value - counted).Count((byte)'\n');
            counted = places[i].Start.Value;
            var id = places.Count == 1 ? CallName.From(name) : string.Create(CultureInfo.InvariantCulture, $"{CallName.From(name)}-{i + 1}");
            foreach (var item in ReadCall(json.AsMemory(places[i]), name, line, id, calls))
                yield return item;
        }
        if (failure is not null)
        {
            var broken = Broken(name, 1, failure);
            calls.AddBroken(broken.Line ?? 1);
            yield return new ReadItem { Error = broken };
        }
        foreach (var item in calls.Finish())
            yield return item;
    }

    private static IEnumerable<ReadItem> ReadCall(ReadOnlyMemory<byte> json, string name, int line, string id, JsonCalls calls)
    {
        try
        {
            using var document = StrictJson.Parse(json);
            return calls.Read(document.RootElement, line, id);
        }
        catch (JsonException failure)
        {
            calls.AddBroken(line);
            return [new ReadItem { Error = Broken(name, line, failure) }];
        }
    }

    /// <summary>Where the calls stand: the values at the top, and the items of lists there.</summary>
    private static List<Range> Places(ReadOnlySpan<byte> json, out JsonException? failure)
    {
        var places = new List<Range>();
        var reader = new Utf8JsonReader(json, Options);
        failure = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray || (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == 0))
                    continue;
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                places.Add(start..(int)reader.BytesConsumed);
            }
        }
        catch (JsonException reason)
        {
            failure = reason;
        }
        return places;
    }

    private static InputError Broken(string name, int firstLine, JsonException failure) => new(
        name, firstLine + (int)(failure.LineNumber ?? 0), StrictJson.Explain(failure), "Mend the JSON there.");
}
