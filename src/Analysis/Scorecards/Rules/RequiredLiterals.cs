using System.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Of all that the parts of a sequence ask for, what filters best: the longest run of characters, or the best list of a group.</summary>
internal sealed class RequiredLiterals
{
    private readonly StringBuilder _run = new();
    private IReadOnlyList<string>? _best;

    /// <summary>Null when no part asks for anything.</summary>
    public IReadOnlyList<string>? Literals
    {
        get
        {
            Break();
            return _best;
        }
    }

    /// <summary>A character that follows what was before; a repeated one ends the run.</summary>
    public void Extend(char character, bool isRepeated)
    {
        _run.Append(character);
        if (isRepeated)
            Break();
    }

    /// <summary>What a group or class asks for; it ends the run.</summary>
    public void Offer(IReadOnlyList<string>? literals)
    {
        Break();
        if (literals is { Count: > 0 } && IsBetter(literals))
            _best = literals;
    }

    /// <summary>What follows does not follow at once.</summary>
    public void Break()
    {
        if (_run.Length == 0)
            return;
        string[] run = [_run.ToString()];
        _run.Clear();
        if (IsBetter(run))
            _best = run;
    }

    /// <summary>Longer literals are rarer; of the same length fewer are.</summary>
    private bool IsBetter(IReadOnlyList<string> literals)
    {
        if (_best is null)
            return true;
        var (length, bestLength) = (literals.Min(literal => literal.Length), _best.Min(literal => literal.Length));
        return length > bestLength || (length == bestLength && literals.Count < _best.Count);
    }
}
