using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>A call, or a note, that a shape is filling.</summary>
/// <param name="line">Of the object that is being read.</param>
/// <param name="format">What it will say it was read from.</param>
/// <param name="id">Null when it is named after the file in the end.</param>
internal sealed class JsonCall(string file, int line, string format, string? id)
{
    private const int ShownLength = 60;
    private readonly CallDraft _draft = new(file);
    private readonly List<(string? Key, Turn? Turn, int Line, string Place)> _turns = [];
    private readonly Dictionary<string, int> _turnByKey = new(StringComparer.Ordinal);
    private readonly HashSet<(int, string)> _told = [];
    private CallContext _context = CallContext.Empty;
    private string? _note;

    public string? Id { get; } = id;

    public int Line { get; set; } = line;

    /// <summary>What was read, where one shape has several names.</summary>
    public string Format { get; set; } = format;

    public string? AgentId
    {
        set => _context = _context with { AgentId = _context.AgentId ?? value };
    }

    public string? CustomerId
    {
        set => _context = _context with { CustomerId = _context.CustomerId ?? value };
    }

    /// <summary>A tag of any kind; one that is not known is a warning.</summary>
    public string? Language
    {
        set
        {
            if (value is null || _context.Language is not null)
                return;
            _context = _context with { Language = LanguageTag.Read(value) };
            if (_context.Language is null)
                Warn($"the language \"{(value.Length <= ShownLength ? value : value[..ShownLength] + "…")}\" is not known", "Known: zh, en. It is told from the text.");
        }
    }

    public void Fail(string message, string remedy)
    {
        if (_told.Add((Line, message)))
            _draft.Fail(Line, message, remedy);
    }

    public void Warn(string message, string remedy)
    {
        if (_told.Add((Line, message)))
            _draft.Warn(Line, message, remedy);
    }

    /// <summary>Adds a turn; blank ones are no turns.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="key">Of an utterance that may be sent again: the last one holds, in the place of the first.</param>
    public void Add(Turn turn, JsonPlace place, string? key = null)
    {
        var kept = string.IsNullOrWhiteSpace(turn.Text) ? null : WithSoundTimes(turn, place);
        if (key is not null && _turnByKey.TryGetValue(key, out var index))
        {
            _turns[index] = (key, kept, Line, place.Path);
            return;
        }
        if (key is not null)
            _turnByKey.Add(key, _turns.Count);
        if (kept is not null || key is not null)
            _turns.Add((key, kept, Line, _turns.Count <= CallLimits.Turns ? place.Path : ""));
    }

    public void SetNote(string text) => _note = text;

    /// <summary>The call with its turns in the order of their times; or its mistakes.</summary>
    public IEnumerable<ReadItem> Finish(string callId)
    {
        if (_note is not null)
            return FinishNote(callId, _note);
        foreach (var (_, turn, at, place) in _turns)
        {
            if (turn is not null)
                _draft.Add(turn, at, place);
        }
        if (!_draft.HasErrors && _draft.Turns.Count == 0)
            Fail($"the recogniser's output for the call \"{(callId.Length <= ShownLength ? callId : callId[..ShownLength] + "…")}\" has no words", "Leave it out if the call is silent; else fetch the finished result.");
        _draft.SortByStart();
        return _draft.Finish(new Transcript { CallId = callId, Turns = _draft.Turns, Context = _context, SourceFormat = Format });
    }

    private IEnumerable<ReadItem> FinishNote(string callId, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            Fail("the note is empty", "Fill it in, or leave it out.");
        return _draft.IsGoodText(text, Line, "the note")
            ? _draft.Finish(new Note { CallId = callId, Text = text.Trim(), Context = _context, SourceFormat = Format })
            : _draft.Errors();
    }

    private Turn WithSoundTimes(Turn turn, JsonPlace place)
    {
        var trimmed = turn with { Text = turn.Text.Trim() };
        if (turn.EndOffset >= turn.StartOffset || turn.StartOffset is null || turn.EndOffset is null)
            return trimmed;
        Warn(string.Create(CultureInfo.InvariantCulture, $"{place.Path} ends at {turn.EndOffset.Value.TotalSeconds} s, before it starts at {turn.StartOffset.Value.TotalSeconds} s"), "Its end is passed over.");
        return trimmed with { EndOffset = null };
    }
}
