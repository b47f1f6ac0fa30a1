namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// What a text must hold for a regular expression to match: at least one of a few literals. Read from the pattern's own syntax, so that a pattern is
/// tried only where one of them was found. What it does not understand it leaves open; it never asks for too much.
/// </summary>
internal sealed class PatternLiterals
{
    /// <summary>Longer lists filter little and cost much.</summary>
    private const int MaximumLiterals = 24;

    private readonly string _pattern;
    private int _position;

    /// <summary>Set at syntax that is not read: nothing is asked for then.</summary>
    private bool _isLost;

    private PatternLiterals(string pattern) => _pattern = pattern;

    /// <summary>The literals; null when there are none to ask for.</summary>
    /// <param name="pattern">One that .NET accepts, folded (<see cref="FoldedPattern"/>).</param>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        // Options within a pattern change what its characters mean.
        if (pattern.Contains("(?", StringComparison.Ordinal) && !OnlyPlainGroups(pattern))
            return null;
        var reader = new PatternLiterals(pattern);
        var literals = reader.Alternatives();
        return reader._isLost || reader._position != pattern.Length ? null : literals;
    }

    private static bool OnlyPlainGroups(string pattern)
    {
        for (var i = pattern.IndexOf("(?", StringComparison.Ordinal); i >= 0; i = pattern.IndexOf("(?", i + 2, StringComparison.Ordinal))
        {
            if (i + 2 >= pattern.Length || pattern[i + 2] != ':')
                return false;
        }
        return true;
    }

    private IReadOnlyList<string>? Alternatives()
    {
        var all = new List<string>();
        var isOpen = false;
        while (true)
        {
            if (Sequence() is { } literals)
                all.AddRange(literals);
            else
                isOpen = true;
            if (!Take('|'))
                break;
        }
        return isOpen || all.Count > MaximumLiterals ? null : all.Distinct().ToList();
    }

    private IReadOnlyList<string>? Sequence()
    {
        var best = new RequiredLiterals();
        while (_position < _pattern.Length && _pattern[_position] is not ('|' or ')'))
        {
            var (character, literals) = Element();
            var (minimum, isRepeated) = Quantifier();
            if (minimum == 0)
                best.Break();
            else if (character is { } single)
                best.Extend(single, isRepeated);
            else
                best.Offer(literals);
        }
        return best.Literals;
    }

    /// <summary>One character that stands for itself, or what a group or class asks for.</summary>
    private (char? Character, IReadOnlyList<string>? Literals) Element()
    {
        var c = _pattern[_position++];
        switch (c)
        {
            case '(':
                if (_position + 1 < _pattern.Length && _pattern[_position] == '?' && _pattern[_position + 1] == ':')
                    _position += 2;
                var inner = Alternatives();
                Take(')');
                return (null, inner);
            case '[':
                return (null, Class());
            case '\\':
                return Escape();
            case '.' or '^' or '$':
                return (null, null);
            default:
                return (c, null);
        }
    }

    private (char? Character, IReadOnlyList<string>? Literals) Escape()
    {
        var c = _pattern[_position++];
        // An octal code or a reference takes as many digits as it finds.
        _isLost |= c == 'k' || char.IsAsciiDigit(c);
        if (c is 'p' or 'P')
            _position = _pattern.IndexOf('}', _position) + 1;
        else if (c is 'x' or 'u' or 'c')
            _position += c switch { 'x' => 2, 'u' => 4, _ => 1 };
        else if (c == 'd')
            return (null, Enumerable.Range(0, 10).Select(digit => ((char)('0' + digit)).ToString()).ToList());
        else if (!char.IsAsciiLetterOrDigit(c))
            return (c, null);
        return (null, null);
    }

    /// <summary>The characters of a class, each a literal; null for one that is negated, has escapes or ranges, or is long.</summary>
    private IReadOnlyList<string>? Class()
    {
        var characters = new List<string>();
        var isPlain = !Take('^');
        for (var first = _position; _position < _pattern.Length && (_pattern[_position] != ']' || _position == first); _position++)
        {
            var c = _pattern[_position];
            if (c == '\\')
                _position++;
            // A class within a class takes characters away; where it ends is not read.
            _isLost |= c == '[';
            isPlain &= c is not ('\\' or '-');
            characters.Add(c.ToString());
        }
        Take(']');
        return isPlain && characters.Count <= MaximumLiterals ? characters : null;
    }

    private (int Minimum, bool IsRepeated) Quantifier()
    {
        var minimum = 1;
        var isRepeated = true;
        if (Take('?') || Take('*'))
            minimum = 0;
        else if (Counts() is { } count)
            minimum = count;
        else if (!Take('+'))
            isRepeated = false;
        // A lazy quantifier needs as much as a greedy one.
        if (isRepeated)
            Take('?');
        return (minimum, isRepeated);
    }

    /// <summary>The least of "{2}", "{2,}" or "{2,5}", as 0 or 1; null where the brace is a character like others.</summary>
    private int? Counts()
    {
        var end = _position < _pattern.Length && _pattern[_position] == '{' ? _pattern.IndexOf('}', _position) : -1;
        if (end < 0)
            return null;
        var counts = _pattern[(_position + 1)..end].Split(',');
        if (counts.Length > 2 || !IsNumber(counts[0]) || (counts.Length == 2 && counts[1].Length > 0 && !IsNumber(counts[1])))
            return null;
        _position = end + 1;
        return counts[0].All(digit => digit == '0') ? 0 : 1;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private bool Take(char c)
    {
        if (_position >= _pattern.Length || _pattern[_position] != c)
            return false;
        _position++;
        return true;
    }
}
