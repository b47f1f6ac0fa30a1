using System.Text.RegularExpressions;
using Parley.Analysis.Text;

namespace Parley.Analysis.Formats;

/// <summary>Finds the head of a line of plain text, in the shapes of docs/formats.md. It looks at the line's start only, so that its cost does not grow with the line.</summary>
internal sealed partial class LineHeadParser
{
    /// <summary>In characters; a head is shorter.</summary>
    private const int Reach = 100;

    private const int LongestLabel = 40;
    private const int MostLatinWords = 4;
    private const int MostChinese = 14;
    private const string Openers = "[【(（<〈";
    private const string Closers = "]】)）>〉";
    private const string Separators = " \t\u3000,，|-–—~～至到";

    private readonly string _line;
    private readonly string _start;
    private readonly bool _isBold;
    private int _position;
    private CallTime? _from;
    private CallTime? _to;

    private LineHeadParser(string line)
    {
        _line = line;
        _start = line.Length <= Reach ? line : line[..Reach];
        _position = Marker().Match(_start).Length;
        _isBold = _start.AsSpan(0, _position).EndsWith("**", StringComparison.Ordinal);
    }

    /// <summary>The head of a line without space around it; null when it has none.</summary>
    public static LineHead? Parse(string line) => line.Length == 0 ? null : new LineHeadParser(line).Parse();

    private LineHead? Parse()
    {
        if (BracketAt(_position) is { } bracket)
        {
            var label = TakeTimes(bracket.Inner);
            _position = bracket.End;
            if (label.Length > 0)
                return IsLabel(label) ? FinishBracket(label) : null;
            return _from is null ? null : AfterTime(isSure: true);
        }
        if (TimeAt(_position) is { } time)
        {
            _position = time.End;
            return AfterTime(isSure: !_from!.Value.IsShort || _to is not null);
        }
        return LabelThenTime() ?? LabelThenColon() ?? RoleThenTab() ?? Bare();
    }

    /// <summary>"[NUM]" alone on a line names nobody.</summary>
    private LineHead FinishBracket(string label) =>
        Finish(HeadKind.Bracket, label) is var head && head.Start is null && head.TextStart == _line.Length ? head with { Kind = HeadKind.Bare } : head;

    /// <summary>A time is read; now a speaker may follow, or the words.</summary>
    private LineHead? AfterTime(bool isSure)
    {
        SkipSeparators();
        if (BracketAt(_position) is { } bracket && IsLabel(bracket.Inner.Trim()))
        {
            _position = bracket.End;
            return Finish(HeadKind.Bracket, bracket.Inner.Trim());
        }
        if (LabelThenColon() is { } head)
            return head;
        var rest = _line[_position..].Trim();
        if (rest.Length is > 0 and <= LongestLabel && IsLabel(rest) && (SpeakerName.From(rest).IsCertain || NameShape.IsVoice(NormalizedText.From(rest).Text)))
            return new LineHead(HeadKind.Heading, rest, _line.Length, _from, _to);
        return isSure ? new LineHead(HeadKind.Time, null, _position, _from, _to) : null;
    }

    /// <summary>"Agent (00:00:15): …", "客服 10:00:15", "坐席-工号8012 2026-11-20 10:00:15".</summary>
    private LineHead? LabelThenTime()
    {
        var match = Time().Match(_start, _position);
        if (!match.Success || match.Index == _position)
            return null;
        var before = _start[_position..match.Index].TrimEnd();
        var isBracketed = before.Length > 0 && Openers.Contains(before[^1], StringComparison.Ordinal);
        var label = (isBracketed ? before[..^1] : before).Trim(' ', '\t', '\u3000', '*', ',', '，', '|');
        if (!IsLabel(label) || label.AsSpan().IndexOfAny(':', '：') >= 0 || TimeAt(match.Index) is not { } time)
            return null;
        _position = time.End;
        if (isBracketed && _position < _line.Length && Closers.Contains(_line[_position], StringComparison.Ordinal))
            _position++;
        SkipSpace();
        if (_position == _line.Length)
            return new LineHead(HeadKind.Heading, label, _position, _from, _to);
        var isColon = _line[_position] is ':' or '：';
        if (isColon || isBracketed)
            return Finish(isColon ? HeadKind.Colon : HeadKind.Bracket, label);
        (_from, _to, _position) = (null, null, Marker().Match(_start).Length);
        return null;
    }

    /// <summary>"客服: …"; neither "10:30" nor "http://".</summary>
    private LineHead? LabelThenColon()
    {
        var rest = _start.AsSpan(_position);
        var colon = rest.IndexOfAny(':', '：');
        if (colon <= 0 || colon > LongestLabel)
            return null;
        var label = rest[..colon].Trim().Trim('*').Trim().ToString();
        var after = rest[(colon + 1)..];
        if (!IsLabel(label) || after.StartsWith("//", StringComparison.Ordinal) || (char.IsAsciiDigit(rest[colon - 1]) && after.Length > 0 && char.IsAsciiDigit(after[0])))
            return null;
        _position += colon;
        return Finish(HeadKind.Colon, label);
    }

    /// <summary>"客服", a tab, and the words.</summary>
    private LineHead? RoleThenTab()
    {
        var tab = _start.IndexOf('\t', _position);
        if (tab <= _position || _start[_position..tab].Trim() is var label && !(IsLabel(label) && SpeakerName.From(label).IsCertain))
            return null;
        _position = tab;
        return Finish(HeadKind.Colon, label);
    }

    private LineHead? Bare() =>
        _line.Length - _position <= LongestLabel && _line[_position..].Trim('*', ' ') is { Length: > 0 } label && IsLabel(label) && SpeakerName.From(label).IsCertain
            ? new LineHead(HeadKind.Bare, label, _line.Length)
            : null;

    /// <summary>After the label: a colon, and a time if there was none.</summary>
    private LineHead Finish(HeadKind kind, string label)
    {
        SkipColon();
        if (_from is null && BracketAt(_position) is { } bracket && TakeTimes(bracket.Inner).Length == 0 && _from is not null)
        {
            _position = bracket.End;
            SkipColon();
        }
        return new LineHead(kind, label, _position, _from, _to);
    }

    private (string Inner, int End)? BracketAt(int position)
    {
        if (position >= _start.Length || Openers.IndexOf(_start[position], StringComparison.Ordinal) is var kind && kind < 0)
            return null;
        var close = _start.IndexOf(Closers[kind], position + 1);
        return close < 0 || close == position + 1 ? null : (_start[(position + 1)..close], close + 1);
    }

    /// <summary>Takes up to two times out of a bracket; what is left is a label or nothing.</summary>
    private string TakeTimes(string inner)
    {
        for (var match = Time().Match(inner); match.Success && _to is null && CallTime.Read(match) is { } time; match = Time().Match(inner))
        {
            if (_from is null)
                _from = time;
            else
                _to = time;
            inner = inner.Remove(match.Index, match.Length);
        }
        return inner.Replace("-->", "", StringComparison.Ordinal).Trim().Trim(Separators.ToCharArray());
    }

    /// <summary>A time at a position, or two with a line or arrow between them.</summary>
    private (CallTime From, int End)? TimeAt(int position)
    {
        if (TimeHere().Match(_start, position) is not { Success: true } first || CallTime.Read(first) is not { } from)
            return null;
        (_from, var end) = (from, first.Index + first.Length);
        if (RangeLine().Match(_start, end) is { Success: true } line && TimeHere().Match(_start, end + line.Length) is { Success: true } second && CallTime.Read(second) is { } to)
            (_to, end) = (to, second.Index + second.Length);
        return (from, end);
    }

    private void SkipSpace()
    {
        while (_position < _line.Length && char.IsWhiteSpace(_line[_position]))
            _position++;
    }

    /// <summary>The colon may stand inside or outside of "**", the end of bold letters.</summary>
    private void SkipColon()
    {
        for (var mark = 0; mark < 2; mark++)
        {
            SkipSpace();
            if (_position < _line.Length && _line[_position] is ':' or '：')
                _position++;
            if (_isBold && _line.AsSpan(_position).StartsWith("**", StringComparison.Ordinal))
                _position += 2;
        }
        SkipSpace();
    }

    private void SkipSeparators()
    {
        while (_position < _line.Length && Separators.Contains(_line[_position], StringComparison.Ordinal))
            _position++;
    }

    /// <summary>Short, without the marks of a sentence; a number may name a voice, a date does not.</summary>
    private static bool IsLabel(string text) =>
        text.Length is > 0 and <= LongestLabel && !SentenceMark().IsMatch(text) && (text.Any(char.IsLetter) || text.All(char.IsAsciiDigit))
        && text.Count(c => c == ' ') < MostLatinWords && text.Count(c => c is >= '\u3400' and <= '\u9FFF') <= MostChinese;

    [GeneratedRegex(@"^(?:[-*•>#]+\s+|\d{1,4}[.、)]\s*)?(?:\*\*)?")]
    private static partial Regex Marker();

    [GeneratedRegex(CallTime.Pattern)]
    private static partial Regex Time();

    [GeneratedRegex(@"\G" + CallTime.Pattern)]
    private static partial Regex TimeHere();

    [GeneratedRegex(@"\G\s{0,3}(?:-->|[-–—~～至到,，])\s{0,3}")]
    private static partial Regex RangeLine();

    [GeneratedRegex(@"[,，。！？!?；;、""“”…=\\|\t]")]
    private static partial Regex SentenceMark();
}
