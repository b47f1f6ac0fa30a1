namespace Parley.Analysis.Masking;

/// <summary>A candidate: some groups of a run that may be one number, and what stands around it.</summary>
internal sealed class NumberWindow
{
    public NumberWindow(string text, IReadOnlyList<DigitToken> run, int first, int last, NumberCue cue)
    {
        (Text, Cue) = (text, cue);
        (Start, End) = (run[first].Start, run[last].End);
        var groups = new int[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            groups[i - first] = run[i].Digits.Length;
            IsSpoken |= run[i].IsSpoken;
            Digits += run[i].Digits;
        }
        Groups = groups;
    }

    /// <summary>The normalised text.</summary>
    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    public string Digits { get; } = "";

    /// <summary>How many digits each group has.</summary>
    public IReadOnlyList<int> Groups { get; }

    /// <summary>Some of it was said in words: its groups then say nothing.</summary>
    public bool IsSpoken { get; }

    /// <summary>What the words before say that the number is.</summary>
    public NumberCue Cue { get; }

    /// <summary>One group, or spoken.</summary>
    public bool IsPlain => IsSpoken || Groups.Count == 1;

    /// <summary>Whether the groups have these lengths.</summary>
    public bool HasGroups(params ReadOnlySpan<int> lengths)
    {
        if (Groups.Count != lengths.Length)
            return false;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (Groups[i] != lengths[i])
                return false;
        }
        return true;
    }
}
