using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The customer's objections and what became of each (H5, H6.3). An objection of the same kind in the customer's next turn is the same objection
/// again: it is then open once more, unless a forbidden response has already marked it. An objection blocks until the customer moves toward the
/// deal, accepts a next step, or agrees with the answer. The agent has until the customer's next turn but one to take it up.
/// </summary>
internal sealed class ObjectionTracker
{
    /// <summary>Repeated more often than this, an objection is counted anew, which bounds what one holds.</summary>
    private const int MaximumRepeats = 8;

    private readonly List<Objection> _all = [];
    private readonly List<RaisedObjection> _recent = [];
    private readonly Positions _blocking = new();
    private readonly Positions _unanswered = new();
    private int _customerTurns;
    private TurnReport? _lastAgent;

    /// <summary>In the order in which they were raised; changes with the next turn.</summary>
    public IReadOnlyList<Objection> All => _all;

    /// <summary>How many there are.</summary>
    public int Count => _all.Count;

    public int Violated { get; private set; }

    /// <summary>Positions in <see cref="All"/> of those that are open or passed by, in order.</summary>
    public IReadOnlyList<int> Unanswered => _unanswered.All;

    public int Blocking => _blocking.Count;

    /// <summary>An unanswered objection whose time to be taken up is over.</summary>
    public bool HasLost => _unanswered.Count > 0 && (_recent.Count == 0 || _unanswered.All[0] < _recent[0].Position);

    public void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Customer)
            ObserveCustomer(turn);
        else if (turn.Speaker == Speaker.Agent)
            ObserveAgent(turn);
    }

    private void ObserveCustomer(TurnReport turn)
    {
        _customerTurns++;
        if (ObjectionAnswers.MovesTowardDeal(turn, _lastAgent))
            ResolveAll();
        else if (ObjectionAnswers.Agrees(turn))
            ResolveAnswered();
        Forget(_customerTurns - 1);
        foreach (var act in turn.Acts)
        {
            if (Labels.CustomerActs.Objections.Contains(act.Label))
                Raise(turn, act);
        }
        _lastAgent = null;
    }

    /// <summary>Those raised last before this one of the customer's turns.</summary>
    private void Forget(int customerTurn)
    {
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            if (_recent[i].CustomerTurn < customerTurn)
                _recent.RemoveAt(i);
        }
    }

    private void Raise(TurnReport turn, LabelProbability act)
    {
        var raised = _recent.Find(raised => raised.Kind == act.Label && raised.Repeats < MaximumRepeats);
        if (raised is null)
        {
            raised = new RaisedObjection(_all.Count, act.Label, turn, _customerTurns);
            _recent.Add(raised);
            _all.Add(New(turn, act));
            _unanswered.Add(raised.Position);
        }
        else
        {
            raised.Repeat(turn, _customerTurns);
            var before = _all[raised.Position];
            Set(raised.Position, before with
            {
                Probability = Math.Max(before.Probability, act.Probability),
                Answer = before.Answer == ObjectionAnswer.Violated ? ObjectionAnswer.Violated : ObjectionAnswer.Open,
                Blocking = true,
            });
        }
        _blocking.Add(raised.Position);
    }

    private static Objection New(TurnReport turn, LabelProbability act) => new()
    {
        Turn = turn.Index,
        Kind = act.Label,
        Probability = act.Probability,
        Answer = ObjectionAnswer.Open,
        Blocking = true,
        Evidence = [ObjectionWords.Find(act.Label, turn.Text)],
    };

    private void ObserveAgent(TurnReport turn)
    {
        _lastAgent = turn;
        foreach (var raised in _recent)
        {
            var objection = _all[raised.Position];
            if (ObjectionAnswers.Violates(turn, raised))
                Answer(raised, objection, turn, ObjectionAnswer.Violated);
            else if (!raised.IsTakenUp && ObjectionAnswers.TakesUp(turn, raised))
                Answer(raised, objection, turn, objection.Answer == ObjectionAnswer.Violated ? ObjectionAnswer.Violated : ObjectionAnswer.Answered);
            else if (objection.Answer == ObjectionAnswer.Open)
                Set(raised.Position, objection with { Answer = ObjectionAnswer.PassedBy });
        }
    }

    private void Answer(RaisedObjection raised, Objection objection, TurnReport turn, ObjectionAnswer answer)
    {
        raised.IsTakenUp = true;
        if (answer == ObjectionAnswer.Violated && objection.Answer != ObjectionAnswer.Violated)
            Violated++;
        var answeredBy = objection.AnsweredBy.Count < MaximumRepeats ? [.. objection.AnsweredBy, turn.Index] : objection.AnsweredBy;
        Set(raised.Position, objection with { Answer = answer, AnsweredBy = answeredBy });
    }

    private void ResolveAll()
    {
        foreach (var position in _blocking.All)
            _all[position] = _all[position] with { Blocking = false };
        _blocking.Clear();
    }

    private void ResolveAnswered()
    {
        foreach (var raised in _recent)
        {
            if (raised.IsTakenUp && raised.Kind != Labels.CustomerActs.Refusal && _blocking.Remove(raised.Position))
                _all[raised.Position] = _all[raised.Position] with { Blocking = false };
        }
    }

    private void Set(int position, Objection objection)
    {
        _all[position] = objection;
        if (objection.Answer is ObjectionAnswer.Open or ObjectionAnswer.PassedBy)
            _unanswered.Add(position);
        else
            _unanswered.Remove(position);
    }
}
