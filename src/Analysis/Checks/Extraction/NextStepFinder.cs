using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// The next step with its day and time as said: proposed or announced by the agent, settled by the customer's reply ("周二吧", "nine"), which may
/// name only what was left open. The latest stands; what the customer proposes stands until the agent takes it up.
/// </summary>
internal sealed partial class NextStepFinder
{
    /// <summary>Characters of a clause that holds a day and an errand, and no story.</summary>
    private const int LongErrand = 12;

    private List<TimeExpression> _options = [];
    private TurnText? _proposal;
    private bool _isOpen;

    /// <summary>The customer named the step of his own accord and the agent has not taken it up.</summary>
    private bool _isCustomers;

    /// <summary>The latest; null when none was named with a day or a time.</summary>
    public NextStep? Current { get; private set; }

    public void ObserveAgent(TurnReport turn, TurnText text)
    {
        (_options, _proposal) = ([], null);
        var isAppointment = turn.HasAny(Labels.AgentActs.AppointmentChoice, Labels.AgentActs.AppointmentOpen);
        _isOpen = false;
        // Days and times cost most to find: last.
        if (!(isAppointment || turn.Has(Labels.AgentActs.HonestPromise) || text.BindsSpeaker))
            return;
        _isOpen = isAppointment && text.Times.Count == 0;
        if (text.Times.Count == 0)
            return;
        var options = WithDays(text.Times, isAppointment ? Current?.Day ?? "" : "")[FirstProposed(text)..];
        if (!isAppointment && options[0].Day.Length == 0 && Current is { Day.Length: > 0 } && !_isCustomers)
            return;
        _options = options;
        (_proposal, _isCustomers) = (text, false);
        Current = Step(text, _options[0], _options[0].Day, _options[0].Time);
    }

    public void ObserveCustomer(TurnReport turn, TurnText text)
    {
        if (_proposal is not null)
            Settle(turn, text);
        else if (_isOpen && text.Times.Count > 0 && !turn.Has(Labels.CustomerActs.Refusal))
            Current = Step(text, text.Times[0], text.Times[0].Day, text.Times[0].Time);
        else if (Current is null && !turn.Has(Labels.CustomerActs.Complaint) && Commitment.NamesContact(text.Normalized) && text.Times.Count > 0)
            (Current, _isCustomers) = (Step(text, text.Times[^1], text.Times[^1].Day, text.Times[^1].Time), true);
        (_options, _proposal, _isOpen) = ([], null, false);
    }

    /// <summary>From an after-call note: the last time that goes with a contact, a visit or something sent.</summary>
    public void ObserveNote(TurnText text)
    {
        foreach (var time in text.Times)
        {
            var start = text.Span(time.Start, time.End).Start;
            var clause = Clause.Around(text.Original, start);
            var leads = start - clause.Start <= 1;
            var words = text.Original[clause.Start..clause.End].ToLowerInvariant();
            if (Commitment.NamesContact(words) || IsAgreed(text, time, words) || (leads && time.Day.Length > 0 && (time.Time.Length > 0 || clause.End == text.Original.TrimEnd(' ', '.', '\u3002').Length)))
                Current = Step(text, time, time.Day, time.Time);
        }
    }

    /// <summary>A note's clause that is little more than a day to come and an hour or an errand ("Rashid Thu 11", "周四蹲车间").</summary>
    private static bool IsAgreed(TurnText text, TimeExpression time, string words) =>
        time.Day.Length > 0 && !Commitment.IsOfOther(words)
        && (time.Time.Length > 0 || words.Length <= LongErrand || words.EndsWith(text.Words(time.Start, time.End).TrimEnd(), StringComparison.OrdinalIgnoreCase));

    private void Settle(TurnReport turn, TurnText reply)
    {
        if (turn.Has(Labels.CustomerActs.Refusal))
            Current = null;
        else if (reply.Times.Count > 0)
            Choose(reply, reply.Times[0], reply.Times.Count > 1 ? reply.Times[1] : null);
        else if (_options.Count > 1 && Latter().IsMatch(reply.Normalized))
            Current = Step(_proposal!, _options[1], _options[1].Day, _options[1].Time);
    }

    /// <summary>What the reply leaves out comes from the option that it fits.</summary>
    private void Choose(TurnText reply, TimeExpression said, TimeExpression? also)
    {
        var time = said.Time.Length == 0 && also is { Day.Length: 0 } later ? later.Time : said.Time;
        var option = _options.Find(option => Fits(option, said.Day, time));
        var day = said.Day.Length > 0 ? said.Day : (option.End > 0 ? option : _options[0]).Day;
        if (option.End > 0 && (time.Length == 0 || option.Time.EndsWith(time, StringComparison.Ordinal)))
            time = option.Time;
        Current = Step(reply, said, day, time);
    }

    private static bool Fits(TimeExpression option, string day, string time) =>
        day.Length > 0 ? option.Day.EndsWith(day, StringComparison.Ordinal) || (option.Day.Length > 0 && day.EndsWith(option.Day, StringComparison.Ordinal))
        : time.Length > 0 && option.Time.Length > 0 && (option.Time.Contains(time, StringComparison.Ordinal) || time.Contains(option.Time, StringComparison.Ordinal));

    /// <summary>The first time in a clause that proposes, else in a sentence that does, else the turn's first.</summary>
    private static int FirstProposed(TurnText text)
    {
        var first = text.Times.FindIndex(time => Proposes(text, Clause.Around(text.Original, text.Span(time.Start, time.End).Start)));
        if (first < 0)
            first = text.Times.FindIndex(time => Proposes(text, Clause.Sentence(text.Original, text.Span(time.Start, time.End).Start, 0)));
        return Math.Max(0, first);
    }

    private static bool Proposes(TurnText text, Span words) => Commitment.NamesContact(text.Original[words.Start..words.End].ToLowerInvariant());

    /// <summary>"周四上午还是下午": the second is on the first's day, and the first, where it names none, on the day agreed before.</summary>
    private static List<TimeExpression> WithDays(List<TimeExpression> options, string day)
    {
        return options.ConvertAll(option =>
        {
            if (option.Day.Length > 0)
                day = option.Day;
            return option with { Day = day };
        });
    }

    private static NextStep Step(TurnText text, TimeExpression said, string day, string time)
    {
        var range = text.Span(said.Start, said.End);
        var from = Clause.Around(text.Original, range.Start).Start;
        var span = new TurnSpan(text.Turn, Math.Min(from, range.Start), Math.Max(Clause.Around(text.Original, range.End).End, range.End));
        return new NextStep(text.Original[span.Start..span.End], day, time, span);
    }

    [GeneratedRegex("后一?(个|者)|后面|第二|the (latter|second|later)", RegexOptions.CultureInvariant)]
    private static partial Regex Latter();
}
