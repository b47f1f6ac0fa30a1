using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Finds the objections that still call for an answer (H5, H6.3) and the complaint whose four steps are not complete (H8).</summary>
internal sealed class ObjectionTriggers(SelectionState state, TurnWindow window, bool live)
{
    private const double ProbabilityWeight = 0.1;
    private const double ComplaintStrength = 0.9;
    private const double AnsweredStrength = 0.65;

    /// <summary>Live, an objection keeps this share of its weight with each turn; one without an answer never falls below the floor.</summary>
    private const double LiveDecay = 0.93;
    private const double LiveFloor = 0.6;

    /// <summary>Complaints with fewer turns between them are one, with one course of the four steps.</summary>
    private const int ComplaintGap = 8;
    private const int ComplaintLiveTurns = 20;
    private readonly List<Trigger> _triggers = [];
    private uint? _recorded;

    public void Find(List<Trigger> into)
    {
        for (var i = state.Objections.Count - 1; i >= 0 && state.Objections[i].Turn >= window.Start; i--)
            Add(state.Objections[i]);
        AddUnrecorded();
        into.AddRange(_triggers);
    }

    private void Add(Objection objection)
    {
        if (objection.Kind == Labels.CustomerActs.Complaint && live)
        {
            AddLiveComplaint(objection);
            return;
        }
        var strength = objection.Answer switch
        {
            ObjectionAnswer.Open => 0.95,
            ObjectionAnswer.Violated => 0.92,
            ObjectionAnswer.PassedBy => 0.9,
            _ => objection.Blocking ? AnsweredStrength : 0,
        };
        if (strength <= 0)
            return;
        var floor = objection.Answer == ObjectionAnswer.Answered ? 0 : LiveFloor;
        Merge(objection.Kind, (strength + (ProbabilityWeight * objection.Probability)) * Freshness(objection.Turn, floor), objection.Turn, objection.Answer);
    }

    /// <summary>Answering once does not end it: the four steps are followed until each was taken.</summary>
    private void AddLiveComplaint(Objection objection)
    {
        var known = PlaceOf(objection.Kind);
        if (known >= 0)
        {
            if (_triggers[known].Since - objection.Turn <= ComplaintGap)
                _triggers[known] = _triggers[known] with { Since = objection.Turn, Count = _triggers[known].Count + 1 };
        }
        else if (window.Count - objection.Turn <= ComplaintLiveTurns)
        {
            _triggers.Add(new Trigger(TriggerKind.Objection, objection.Kind, ComplaintStrength + (ProbabilityWeight * objection.Probability))
            {
                Turn = objection.Turn,
                Since = objection.Turn,
                Probability = objection.Probability,
                Answer = objection.Answer,
            });
        }
    }

    /// <summary>Objections that were heard but not followed up by the checks, as in a note.</summary>
    private void AddUnrecorded()
    {
        var last = live ? Math.Max(window.Start, window.Count - ComplaintLiveTurns) : window.Start;
        for (var i = window.Count - 1; i >= last; i--)
        {
            if (window[i].Speaker != Speaker.Customer)
                continue;
            foreach (var act in window[i].ActSpan)
            {
                if (LabelBits.IsObjection(act.Label) && !IsRecorded(act.Label))
                    Merge(act.Label, (0.9 + (ProbabilityWeight * act.Probability)) * Freshness(i, LiveFloor), i, null);
            }
        }
    }

    private bool IsRecorded(string kind) => ((_recorded ??= Recorded()) & LabelBits.CustomerActs.Of(kind)) != 0;

    private uint Recorded()
    {
        var kinds = 0u;
        for (var i = 0; i < state.Objections.Count; i++)
            kinds |= LabelBits.CustomerActs.Of(state.Objections[i].Kind);
        return kinds;
    }

    private int PlaceOf(string kind)
    {
        for (var i = 0; i < _triggers.Count; i++)
        {
            if (_triggers[i].Key == kind)
                return i;
        }
        return -1;
    }

    private double Freshness(int turn, double floor) => live ? Math.Max(floor, Math.Pow(LiveDecay, window.Count - 1 - turn)) : 1;

    /// <summary>Objections come latest first: of a kind the latest is named, earlier ones are counted.</summary>
    private void Merge(string kind, double strength, int turn, ObjectionAnswer? answer)
    {
        var known = PlaceOf(kind);
        if (known < 0)
            _triggers.Add(new Trigger(TriggerKind.Objection, kind, strength) { Turn = turn, Since = turn, Answer = answer });
        else
            _triggers[known] = _triggers[known] with { Count = _triggers[known].Count + 1, Strength = Math.Max(_triggers[known].Strength, strength) };
    }
}
