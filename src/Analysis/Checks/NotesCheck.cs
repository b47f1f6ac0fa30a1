using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using Parley.Analysis.Checks.Extraction;

namespace Parley.Analysis.Checks;

/// <summary>
/// What belongs in the notes came up (H4.3): the customer's company, end user or distributor, a way to reach him, and the next step's day or time.
/// Not applicable where the customer ended the call at once; end user or distributor neither in after-sales.
/// </summary>
internal sealed partial class NotesCheck(CallProgress progress, NotesFold notes) : HandbookCheck
{
    private const string Handbook = "H4.3";
    private const int MaximumEvidence = 8;

    private TurnSpan? _confirmedNumber;
    private bool _asksForNumber;
    private IReadOnlyList<TurnSpan> _contacts = [];

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Agent)
            _asksForNumber = turn.Has(Labels.AgentActs.NoteTaking) && ThisNumber().IsMatch(turn.Text);
        else if (turn.Speaker == Speaker.Customer && (_asksForNumber || SameNumber().IsMatch(turn.Text)))
            (_confirmedNumber, _asksForNumber) = (_confirmedNumber ?? turn.Whole(), false);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        var isService = state.Stage == Labels.Stages.AfterSales;
        Add(board, CheckKeys.NotesCompany, notes.Company, progress.IsCutShort || isService, ended);
        Add(board, CheckKeys.NotesBuyer, notes.Buyer, progress.IsCutShort || isService, ended);
        AddContacts(board, ended);
        Add(board, CheckKeys.NotesNextStep, notes.NextStep?.Evidence, progress.IsRefused || (isService && !progress.HasBuyingSignal), ended);
    }

    /// <summary>The number he speaks from, confirmed, is a way to reach him.</summary>
    private void AddContacts(CheckBoard board, bool ended)
    {
        if (notes.Contacts.Count == 0)
        {
            Add(board, CheckKeys.NotesContacts, _confirmedNumber, progress.IsCutShort, ended);
            return;
        }
        if (_contacts.Count != Math.Min(notes.Contacts.Count, MaximumEvidence))
            _contacts = notes.Contacts.Take(MaximumEvidence).Select(contact => contact.Evidence).ToList();
        board.Add(CheckKeys.NotesContacts, CheckOutcome.Met, Handbook, _contacts, new Measure("contacts", notes.Contacts.Count));
    }

    private void Add(CheckBoard board, string key, TurnSpan? found, bool mayNotApply, bool ended) =>
        board.Add(key, Outcome(found is not null, mayNotApply, ended), Handbook, found);

    private CheckOutcome Outcome(bool found, bool mayNotApply, bool ended)
    {
        if (found)
            return CheckOutcome.Met;
        if (!progress.HasAgent || !progress.HasCustomer)
            return CheckOutcome.CannotTell;
        return mayNotApply ? CheckOutcomes.NothingYet(ended) : CheckOutcomes.DoneOrStillToCome(false, ended);
    }

    [GeneratedRegex(@"这个(手机|电话)?号|微信(就)?是|同号|\bthis (number|line)\b|\bnumber (you're|you are) (on|calling from)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThisNumber();

    [GeneratedRegex(@"就(是)?这个(手机|电话)?号|微信同号|\b(on )?this (number|line)('s| is)? (fine|good|ok|works)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SameNumber();
}
