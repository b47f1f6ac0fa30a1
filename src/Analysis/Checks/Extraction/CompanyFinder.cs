using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// The customer's company (H4.3), as said. The customer's own words count before the agent's ("请问是恒泰包装吗"); the first of equal weight stays.
/// </summary>
internal sealed class CompanyFinder
{
    private const int BySeller = 1;
    private const int ByCustomer = 2;

    private int _weight;
    private bool _wasAsked;

    public string? Company { get; private set; }

    public TurnSpan? Evidence { get; private set; }

    public void Observe(TurnText text)
    {
        // Nothing weighs more than what the customer said: from then on nothing is looked for.
        if (_weight == ByCustomer)
            return;
        if (text.Speaker == Speaker.Customer)
        {
            Take(text, _wasAsked ? ChineseCompany.Answer(text) ?? EnglishCompany.Answer(text) : null, ByCustomer);
            if (_weight < ByCustomer)
                Take(text, ChineseCompany.Own(text) ?? EnglishCompany.Own(text), ByCustomer);
            _wasAsked = false;
            return;
        }
        if (_weight < BySeller)
            Take(text, ChineseCompany.Addressed(text) ?? EnglishCompany.Addressed(text), BySeller);
        _wasAsked = ChineseCompany.Asks(text) || EnglishCompany.Asks(text);
    }

    /// <summary>From an after-call note, which usually begins with the customer.</summary>
    public void ObserveNote(TurnText text) => Take(text, ChineseCompany.OfNote(text) ?? EnglishCompany.OfNote(text), ByCustomer);

    /// <param name="text">What was said.</param>
    /// <param name="found">A range of the original.</param>
    /// <param name="weight">Who said it.</param>
    private void Take(TurnText text, TurnSpan? found, int weight)
    {
        if (found is not { } span || weight <= _weight || span.Start >= span.End)
            return;
        _weight = weight;
        Evidence = span;
        Company = text.Original[span.Start..span.End];
    }
}
