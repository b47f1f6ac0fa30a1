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

    public override void Observe(TurnReport turn)
    {
        if (turn.Speaker == Speaker.Agent)
            _asksForNumber = turn.Has(Labels.AgentActs.NoteTaking) && ThisNumber().IsMatch(turn.Text);
        else if (turn.Speaker == Speaker.Customer && (_asksForNumber || SameNumber().IsMatch(turn.Text)))
            (_confirmedNumber, _asksForNumber) = (_confirmedNumber ?? turn.Whole(), false);
    }

    public override IEnumerable<CheckResult> Evaluate(CallState state, bool ended)
    {
        var isService = state.Stage == Labels.Stages.AfterSales;
        yield return Result(CheckKeys.NotesCompany, notes.Company, progress.IsCutShort || isService, ended);
        yield return Result(CheckKeys.NotesBuyer, notes.Buyer, progress.IsCutShort || isService, ended);
        yield return Contacts(ended);
        yield return Result(CheckKeys.NotesNextStep, notes.NextStep?.Evidence, progress.IsRefused || (isService && !progress.HasBuyingSignal), ended);
    }

    /// <summary>The number he speaks from, confirmed, is a way to reach him.</summary>
    private CheckResult Contacts(bool ended)
    {
        var result = Result(CheckKeys.NotesContacts, notes.Contacts.Count > 0 ? notes.Contacts[0].Evidence : _confirmedNumber, progress.IsCutShort, ended);
        return notes.Contacts.Count == 0 ? result : result with
        {
            Evidence = notes.Contacts.Take(MaximumEvidence).Select(contact => contact.Evidence).ToList(),
            Measures = new Dictionary<string, double> { ["contacts"] = notes.Contacts.Count },
        };
    }

    private CheckResult Result(string key, TurnSpan? found, bool mayNotApply, bool ended) => new()
    {
        Check = key,
        Outcome = Outcome(found is not null, mayNotApply, ended),
        Handbook = Handbook,
        Evidence = found is { } span ? [span] : [],
    };

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
