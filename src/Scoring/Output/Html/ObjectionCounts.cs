using Parley.Analysis.Calls;

namespace Parley.Scoring.Output.Html;

/// <summary>What became of the objections of a kind.</summary>
internal sealed class ObjectionCounts
{
    private readonly Dictionary<ObjectionAnswer, int> _answers = [];

    public int All { get; private set; }

    /// <summary>Those that still block the contract.</summary>
    public int Blocking { get; private set; }

    public int this[ObjectionAnswer answer] => _answers.GetValueOrDefault(answer);

    public void Add(Objection objection)
    {
        All++;
        Blocking += objection.Blocking ? 1 : 0;
        _answers[objection.Answer] = this[objection.Answer] + 1;
    }
}
