using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// End user or distributor (H4.3), from the customer's words and, in a note, the agent's. Said outright counts before what the customer's talk of
/// his own plant, ward or shop implies; the last outright word wins.
/// </summary>
internal sealed class BuyerFinder
{
    private const string EndUser = "end_user";
    private const string Distributor = "distributor";

    private bool _isOutright;

    /// <summary>"end_user" or "distributor"; null when the words do not say.</summary>
    public string? Buyer { get; private set; }

    public TurnSpan? Evidence { get; private set; }

    public void Observe(TurnText text)
    {
        if (text.Speaker == Speaker.Agent)
        {
            if (Buyer is null && BuyerWords.TheirPremises(text) is { Success: true } theirs)
                Take(text, theirs, EndUser, isOutright: false);
            return;
        }
        var isNote = text.Speaker == Speaker.Unknown;
        if (BuyerWords.Resells(text) is { Success: true } resells)
            Take(text, resells, Distributor, isOutright: true);
        else if (isNote && BuyerWords.NotedReseller(text) is { Success: true } noted)
            Take(text, noted, Distributor, isOutright: true);
        else if (BuyerWords.Uses(text) is { Success: true } uses)
            Take(text, uses, EndUser, isOutright: true);
        else if (Buyer is null && !isNote && BuyerWords.Premises(text) is { Success: true } premises)
            Take(text, premises, EndUser, isOutright: false);
    }

    private void Take(TurnText text, Match match, string buyer, bool isOutright)
    {
        if (_isOutright && !isOutright)
            return;
        (Buyer, _isOutright) = (buyer, isOutright);
        Evidence = text.Span(match.Index, match.Index + match.Length);
    }
}
