using System.Globalization;
using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>
/// The calls that the JSON objects of a file make: mostly one each; but where the objects are events of calls, a call gathers its own and ends
/// with the file. What is gathered stays within the limits of one file that holds a call.
/// </summary>
internal sealed class JsonCalls(string file, ReadOptions options)
{
    private readonly List<JsonCall> _whole = [];
    private readonly Dictionary<string, JsonCall> _parts = new(StringComparer.Ordinal);
    private readonly List<int> _brokenLines = [];
    private IJsonShape? _shape;
    private JsonCall? _current;
    private bool _isPart;
    private bool _hasEvents;
    private int _line;
    private string _defaultId = "";
    private long _gathered;

    /// <summary>What an object gives at once: whole calls, or nothing yet.</summary>
    /// <param name="line">Where the object begins.</param>
    /// <param name="defaultId">The id of a call that names none.</param>
    public IEnumerable<ReadItem> Read(JsonElement root, int line, string defaultId)
    {
        if (IsOwn(root) || JsonShapes.Find(root, _shape) is not { } shape)
            return new CallJson(file, line, defaultId).Read(root);
        (_shape, _line, _defaultId, _current, _isPart) = (shape, line, defaultId, null, shape.IsPart(root));
        if (_isPart && _gathered > options.MaximumLineLength)
            return [];
        _hasEvents |= _isPart;
        shape.Read(new JsonPlace(root, this), this);
        if (_isPart)
            return Gather(root);
        var items = _whole.SelectMany(call => call.Finish(call.Id!)).ToList();
        _whole.Clear();
        return items.Count > 0 ? items : [Nothing("the object holds no call")];
    }

    /// <summary>A line that is no JSON: if the file's calls are gathered from its lines, one of them lost words.</summary>
    public void AddBroken(int line) => _brokenLines.Add(line);

    /// <summary>The calls that were gathered, at the end of the file.</summary>
    public IEnumerable<ReadItem> Finish()
    {
        if (_hasEvents && _parts.Count == 0)
            yield return Nothing("the events of the file hold no speech");
        var number = 0;
        foreach (var call in _parts.Values)
        {
            number++;
            foreach (var line in _brokenLines)
                TellBroken(call, line);
            foreach (var item in call.Finish(call.Id ?? (_parts.Count == 1 ? CallName.From(file) : string.Create(CultureInfo.InvariantCulture, $"{CallName.From(file)}-{number}"))))
                yield return item;
        }
        _parts.Clear();
    }

    /// <summary>The call that what follows belongs to.</summary>
    /// <param name="id">Null when the shape names none.</param>
    /// <param name="stream">Tells apart the parts of calls without ids; not shown.</param>
    public JsonCall Open(string? id, string? stream = null)
    {
        if (!_isPart)
        {
            var name = id ?? (_whole.Count == 0 ? _defaultId : string.Create(CultureInfo.InvariantCulture, $"{_defaultId}-{_whole.Count + 1}"));
            _whole.Add(_current = new JsonCall(file, _line, _shape!.Key, name));
            return _current;
        }
        var key = id is null ? $"stream {stream}" : $"id {id}";
        if (!_parts.TryGetValue(key, out _current))
            _parts.Add(key, _current = new JsonCall(file, _line, _shape!.Key, id));
        _current.Line = _line;
        return _current;
    }

    /// <summary>What follows belongs to no call yet.</summary>
    public void Close() => _current = null;

    public void Fail(string message, string remedy) => (_current ?? Open(null)).Fail(message, remedy);

    public void Warn(string message, string remedy) => (_current ?? Open(null)).Warn(message, remedy);

    private ReadItem Nothing(string message) => new() { Error = new InputError(file, _line, message, "Give it at least one call with words, or leave it out.") };

    private static bool IsOwn(JsonElement root) => root.Has("turns") || root.Has("note");

    private List<ReadItem> Gather(JsonElement root)
    {
        _gathered += root.GetRawText().Length;
        if (_gathered > options.MaximumLineLength)
        {
            foreach (var call in _parts.Values)
                call.Fail(string.Create(CultureInfo.InvariantCulture, $"the events of the file have more than {options.MaximumLineLength} characters"), "Split the file, the events of a call in one.");
        }
        return [];
    }

    private void TellBroken(JsonCall call, int line)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"line {line} is broken, and it may belong to this call");
        if (_parts.Count == 1)
            call.Fail(message, "Mend the line, or take it out.");
        else
            call.Warn(message, "Mend the line and score the call again.");
    }
}
