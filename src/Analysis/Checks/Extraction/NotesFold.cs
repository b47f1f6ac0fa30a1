using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>The notes that the agent should have taken (H4.3), as a fold over the turns.</summary>
internal sealed class NotesFold
{
    private const int MaximumContacts = 64;
    private const int MaximumPromises = 256;

    private readonly CompanyFinder _company = new();
    private readonly BuyerFinder _buyer = new();
    private readonly NextStepFinder _nextStep = new();
    private readonly LanguageCounter _language = new();
    private readonly List<Contact> _contacts = [];
    private readonly HashSet<(string, string)> _known = [];
    private readonly List<Promise> _promises = [];

    /// <summary>As <see cref="LanguageCounter.Language"/>.</summary>
    public string Language => _language.Language;

    public TurnSpan? Company => _company.Evidence;

    public TurnSpan? Buyer => _buyer.Evidence;

    public NextStep? NextStep => _nextStep.Current;

    public IReadOnlyList<Contact> Contacts => _contacts;

    /// <summary>The notes as they stand.</summary>
    public CallNotes Notes => new()
    {
        Company = _company.Company,
        Buyer = _buyer.Buyer,
        Contacts = [.. _contacts],
        NextStep = _nextStep.Current,
        Promises = [.. _promises],
    };

    public void Observe(TurnReport turn)
    {
        _language.Add(turn.Text);
        if (turn.Speaker == Speaker.Unknown)
            return;
        var text = new TurnText(turn.Index, turn.Speaker, turn.Text);
        _company.Observe(text);
        _buyer.Observe(text);
        Keep(text);
        if (turn.Speaker == Speaker.Customer)
        {
            _nextStep.ObserveCustomer(turn, text);
            return;
        }
        _nextStep.ObserveAgent(turn, text);
        if (_promises.Count < MaximumPromises)
            PromiseFinder.Find(turn, text, _promises);
    }

    /// <summary>Takes in an after-call note.</summary>
    public void ObserveNote(string note)
    {
        _language.Add(note);
        var text = new TurnText(0, Speaker.Unknown, note);
        _company.ObserveNote(text);
        _buyer.Observe(text);
        Keep(text);
        _nextStep.ObserveNote(text);
        _promises.AddRange(PromiseFinder.OfNote(text));
    }

    private void Keep(TurnText text)
    {
        foreach (var contact in ContactFinder.Find(text, _language.Language != LanguageCounter.English))
        {
            if (_contacts.Count < MaximumContacts && _known.Add((contact.Kind, contact.Value)))
                _contacts.Add(contact);
        }
    }
}
