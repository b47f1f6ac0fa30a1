using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>What counts as an answer to an objection, and what as its end.</summary>
internal static partial class ObjectionAnswers
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Answered by a forbidden response (H5).</summary>
    public static bool Violates(TurnReport agent, RaisedObjection raised)
    {
        foreach (var violation in agent.Violations)
        {
            if (violation.AnswersTurn is not { } answers || (answers >= raised.FirstTurn && answers <= raised.LastTurn))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Accepted, asked about, answered with facts or a next step: by what the agent does or, where that has no name (a figure, a plain answer), by
    /// taking up the words. A farewell answers a refusal.
    /// </summary>
    public static bool TakesUp(TurnReport agent, RaisedObjection raised) =>
        agent.HasAny(
            Labels.AgentActs.Acknowledge, Labels.AgentActs.Feature, Labels.AgentActs.Benefit, Labels.AgentActs.Seriousness,
            Labels.AgentActs.BlockerProbe, Labels.AgentActs.NeedProbe, Labels.AgentActs.ListenConfirm, Labels.AgentActs.OfferHelp,
            Labels.AgentActs.GiveChoices, Labels.AgentActs.HonestPromise, Labels.AgentActs.UnsupportedPromise,
            Labels.AgentActs.AppointmentChoice, Labels.AgentActs.AppointmentOpen)
        || (raised.Kind == Labels.CustomerActs.ObjectionPrice && Figure().IsMatch(agent.Text))
        || (raised.Kind is Labels.CustomerActs.Refusal or Labels.CustomerActs.ObjectionNoNeed or Labels.CustomerActs.ObjectionTiming && Farewell().IsMatch(agent.Text))
        || SharedWords.Any(raised.Text, agent.Text);

    /// <summary>The customer moves toward the deal, or accepts the next step that the agent has just proposed, with a time or a yes.</summary>
    public static bool MovesTowardDeal(TurnReport customer, TurnReport? agentBefore)
    {
        if (customer.Has(Labels.CustomerActs.BuyingSignal))
            return true;
        return agentBefore is not null
            && agentBefore.HasAny(Labels.AgentActs.AppointmentChoice, Labels.AgentActs.AppointmentOpen)
            && !Objects(customer)
            && (Assent().IsMatch(customer.Text) || Extraction.TimeExpressions.Any(customer.Text));
    }

    /// <summary>The customer takes the answer: a yes at the start and no objection.</summary>
    public static bool Agrees(TurnReport customer) => !Objects(customer) && Assent().IsMatch(customer.Text);

    private static bool Objects(TurnReport customer)
    {
        foreach (var act in customer.Acts)
        {
            if (act.Label == Labels.CustomerActs.Vague || Labels.CustomerActs.Objections.Contains(act.Label))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\d|[一二两三四五六七八九十百千万]{1,8}(块|元|百|千|万|折|毛|个点)|百分之|percent", Options)]
    private static partial Regex Figure();

    [GeneratedRegex(@"打扰|再见|祝您|祝你|有需要|随时|thank|\bbye\b|no problem|good day|all the best|take care", Options)]
    private static partial Regex Farewell();

    [GeneratedRegex(
        @"^[\s\p{P}]{0,3}(嗯|哦|噢|啊)?[\s\p{P}]{0,3}((好|行|可以|成|中|要得|没问题)(的|吧|嘛|啊|了|啦|$|[\s\p{P}])|这(话|个)?(实在|有道理|还差不多|倒是)|有道理|那(就)?(行|好|可以|成)|"
        + @"(ok(ay)?|yes|yeah|sure|fine|alright|all right|great|perfect|sounds (good|fair)|fair enough|that('s| is) (fair|fine|good|better|logical)|makes sense|good)\b)",
        Options)]
    private static partial Regex Assent();
}
