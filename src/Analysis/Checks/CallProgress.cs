using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>What several checks need to know of the call so far; it observes each turn before they do.</summary>
internal sealed partial class CallProgress
{
    /// <summary>A refusal that early, with little said after it, leaves no room for needs, notes and a next step.</summary>
    private const int EarlyCustomerTurns = 3;
    private const int ShortCustomerTurns = 4;

    public int AgentTurns { get; private set; }

    public int CustomerTurns { get; private set; }

    public bool HasAgent => AgentTurns > 0;

    public bool HasCustomer => CustomerTurns > 0;

    /// <summary>Index of the first turn with a complaint; null when there is none.</summary>
    public int? FirstComplaint { get; private set; }

    /// <summary>The customer declined outright and has not moved toward the deal since.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>The customer moved toward the deal at some point.</summary>
    public bool HasBuyingSignal { get; private set; }

    /// <summary>The customer ended it before anything could be asked.</summary>
    public bool IsCutShort => IsRefused && _refusedEarly && CustomerTurns <= ShortCustomerTurns;

    /// <summary>The customer called in: a complaint within his first two turns, or the agent answers as a service line does.</summary>
    public bool CustomerCalledIn { get; private set; }

    private bool _refusedEarly;

    public void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Agent)
            ObserveAgent(turn);
        else if (turn.Speaker == Speaker.Customer)
            ObserveCustomer(turn);
    }

    private void ObserveAgent(TurnReport turn)
    {
        AgentTurns++;
        if (AgentTurns <= 2 && ServiceLine().IsMatch(turn.Text))
            CustomerCalledIn = true;
    }

    private void ObserveCustomer(TurnReport turn)
    {
        CustomerTurns++;
        if (turn.Has(Labels.CustomerActs.Complaint))
        {
            FirstComplaint ??= turn.Index;
            CustomerCalledIn |= CustomerTurns <= 2;
        }
        if (turn.Has(Labels.CustomerActs.BuyingSignal))
            (HasBuyingSignal, IsRefused) = (true, false);
        else if (turn.Has(Labels.CustomerActs.Refusal))
            (IsRefused, _refusedEarly) = (true, _refusedEarly || CustomerTurns <= EarlyCustomerTurns);
    }

    [GeneratedRegex(
        @"有什么(可以|能|需要)?(帮|为)|很高兴为您服务|感谢(您|你)?的?(致电|来电)|thank(s| you) for (calling|ringing|phoning)|how (can|may) i help",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ServiceLine();
}
