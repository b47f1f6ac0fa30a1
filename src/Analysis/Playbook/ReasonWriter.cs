using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Says in words which finding selected a strategy. Turns are counted from 1, as reports print them.</summary>
internal sealed class ReasonWriter(string language, bool isNote)
{
    private readonly bool _english = language == "en";

    public string Write(Trigger trigger) => trigger.Kind switch
    {
        TriggerKind.Violation => Violation(trigger),
        TriggerKind.Objection => Objection(trigger),
        TriggerKind.Act => Said(trigger),
        TriggerKind.Personality => Personality(trigger),
        TriggerKind.Check => Check(trigger),
        _ => _english ? $"because this is {Words(trigger)}" : $"因为这是{Words(trigger)}",
    };

    private string Words(Trigger trigger) => FindingWords.Of(trigger.Key).In(language);

    private string Violation(Trigger trigger)
    {
        if (isNote)
            return _english ? $"because the note admits that the agent {Words(trigger)}" : $"因为笔记里承认{Words(trigger)}";
        var times = trigger.Count == 1 ? "" : _english ? $" ({Number(trigger.Count)} times)" : $"（共 {Number(trigger.Count)} 次）";
        return _english ? $"because the agent {Words(trigger)}{Turn(trigger)}{times}" : $"因为销售{Turn(trigger)}{Words(trigger)}{times}";
    }

    private string Objection(Trigger trigger)
    {
        var said = Said(trigger);
        if (isNote || trigger.Answer is not { } answer)
            return said;
        return said + (answer, trigger.Key) switch
        {
            (ObjectionAnswer.Open, _) => _english ? " and it is still open" : "，尚未回应",
            (ObjectionAnswer.Violated, _) => _english ? " and it met a forbidden response" : "，得到的是不当回应",
            (ObjectionAnswer.PassedBy, _) => _english ? " and it was passed by" : "，却被绕了过去",
            (_, Labels.CustomerActs.Complaint) => _english ? " and its handling is not complete" : "，处理还没有走完",
            _ => _english ? " and it still stands in the way" : "，还在阻碍成交",
        };
    }

    private string Said(Trigger trigger)
    {
        if (isNote)
            return _english ? $"because the note reports that the customer {Words(trigger)}" : $"因为笔记里写到客户{Words(trigger)}";
        return _english ? $"because the customer {Words(trigger)}{Turn(trigger)}" : $"因为客户{Turn(trigger)}{Words(trigger)}";
    }

    private string Personality(Trigger trigger)
    {
        if (trigger.IsSecondary)
            return _english ? $"because the customer also shows a {Words(trigger)} side" : $"因为客户也带有“{Words(trigger)}”的一面";
        var percent = Number(Math.Round(trigger.Probability * 100));
        return _english ? $"because the customer seems {Words(trigger)} ({percent}%)" : $"因为客户像是“{Words(trigger)}”类型（把握 {percent}%）";
    }

    private string Check(Trigger trigger)
    {
        var isNotYet = trigger.Outcome == CheckOutcome.CannotTell;
        var words = FindingWords.OfCheck(trigger.Key, isNotYet).In(language);
        if (_english)
            return $"because {words}";
        return isNotYet ? $"因为到目前为止{words}" : $"因为这通电话{words}";
    }

    private string Turn(Trigger trigger)
    {
        if (trigger.Turn is not { } turn)
            return "";
        return _english ? $" in turn {Number(turn + 1)}" : $"第 {Number(turn + 1)} 句";
    }

    private static string Number(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
