using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats;

/// <summary>A call on its way out of a file: its turns within the limits, its mistakes and warnings.</summary>
/// <param name="file">The name under which the file was opened.</param>
internal sealed class CallDraft(string file)
{
    private readonly List<Turn> _turns = [];
    private readonly List<InputError> _errors = [];
    private readonly List<InputError> _warnings = [];
    private int _untoldErrors;
    private int _untoldWarnings;
    private bool _isOverfull;

    public IReadOnlyList<Turn> Turns => _turns;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>A mistake that costs words: the call is not read.</summary>
    public void Fail(int? line, string message, string remedy)
    {
        if (_errors.Count < CallLimits.ToldMistakes)
            _errors.Add(new InputError(file, line, message, remedy));
        else
            _untoldErrors++;
    }

    /// <summary>A mistake that costs no words: the call is read.</summary>
    public void Warn(int? line, string message, string remedy)
    {
        if (_warnings.Count < CallLimits.ToldMistakes)
            _warnings.Add(new InputError(file, line, message, remedy));
        else
            _untoldWarnings++;
    }

    /// <summary>Adds a turn whose text is not blank, at the line where it begins.</summary>
    /// <param name="place">Names the turn in messages when its line does not: "turns[3]".</param>
    public void Add(Turn turn, int line, string place = "the turn")
    {
        if (!IsGoodText(turn.Text, line, place))
            return;
        if (turn.SpeakerLabel is { Length: > CallLimits.LabelLength } label)
            Fail(line, $"the speaker's name of {place} has {Number(label.Length)} characters", $"Use at most {Number(CallLimits.LabelLength)}.");
        else if (turn.SpeakerLabel?.Contains('\0', StringComparison.Ordinal) == true)
            Fail(line, $"the speaker's name of {place} holds a NUL character", "Remove it.");
        else if (_turns.Count < CallLimits.Turns)
            _turns.Add(turn);
        else if (!_isOverfull)
        {
            _isOverfull = true;
            Fail(line, $"the call has more than {Number(CallLimits.Turns)} turns, the first too many is here", "Split the call.");
        }
    }

    /// <summary>Checks a text's length, and that it holds no NUL.</summary>
    public bool IsGoodText(string text, int line, string place)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            Fail(line, $"{place} holds a NUL character", "Remove it.");
        else if (text.Length > CallLimits.TextLength)
            Fail(line, $"{place} has {Number(text.Length)} characters", $"Use at most {Number(CallLimits.TextLength)}; split it, or give each turn its speaker.");
        else
            return true;
        return false;
    }

    /// <summary>Puts the turns in the order of their starts if all have one; says whether that moved any.</summary>
    public bool SortByStart()
    {
        if (_turns.Any(turn => turn.StartOffset is null) || _turns.Zip(_turns.Skip(1)).All(pair => pair.First.StartOffset <= pair.Second.StartOffset))
            return false;
        var sorted = _turns.OrderBy(turn => turn.StartOffset).ToList();
        _turns.Clear();
        _turns.AddRange(sorted);
        return true;
    }

    /// <summary>The call, with its warnings; or its mistakes alone.</summary>
    public IEnumerable<ReadItem> Finish(CallInput call)
    {
        if (call.CallId.Length > CallLimits.IdLength)
            Fail(null, $"the call id has {Number(call.CallId.Length)} characters", $"Use at most {Number(CallLimits.IdLength)}.");
        if (call.CallId.Contains('\0', StringComparison.Ordinal))
            Fail(null, "the call id holds a NUL character", "Remove it.");
        return HasErrors ? Errors() : [new ReadItem { Call = call, Warnings = Warnings() }];
    }

    /// <summary>The mistakes of a call that cannot be read.</summary>
    public IEnumerable<ReadItem> Errors()
    {
        foreach (var error in _errors)
            yield return new ReadItem { Error = error };
        if (_untoldErrors > 0)
            yield return new ReadItem { Error = new InputError(file, null, $"{Number(_untoldErrors)} more mistakes in this call", "Mend the first ones and try again.") };
    }

    private List<InputError> Warnings() => _untoldWarnings == 0 ? _warnings
        : [.. _warnings, new InputError(file, null, $"{Number(_untoldWarnings)} more warnings about this call", "")];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
