namespace Parley.Analysis.Calls;

/// <summary>The keys of the checks against the handbook, in the order in which they are reported (docs/checks.md).</summary>
public static class CheckKeys
{
    public const string OpeningGreeting = "opening_greeting";
    public const string OpeningSelfIdentification = "opening_self_identification";
    public const string OpeningConvenience = "opening_convenience";
    public const string CallbackOpener = "callback_opener";
    public const string NeedsLatent = "needs_latent";
    public const string NeedsExplicit = "needs_explicit";
    public const string NeedsLed = "needs_led";
    public const string NeedsSeriousness = "needs_seriousness";
    public const string PresentationBenefit = "presentation_benefit";
    public const string ListeningTalkShare = "listening_talk_share";
    public const string ListeningQuestions = "listening_questions";
    public const string ListeningMonologue = "listening_monologue";
    public const string ListeningInterruptions = "listening_interruptions";
    public const string NotesCompany = "notes_company";
    public const string NotesBuyer = "notes_buyer";
    public const string NotesContacts = "notes_contacts";
    public const string NotesNextStep = "notes_next_step";
    public const string ObjectionsAnswered = "objections_answered";
    public const string ObjectionsBlocker = "objections_blocker";
    public const string NextStep = "next_step";
    public const string ComplaintListen = "complaint_listen";
    public const string ComplaintAcknowledge = "complaint_acknowledge";
    public const string ComplaintOfferHelp = "complaint_offer_help";
    public const string ComplaintChoices = "complaint_choices";
    public const string ComplaintHonestPromise = "complaint_honest_promise";

    public static IReadOnlyList<string> All { get; } =
    [
        OpeningGreeting, OpeningSelfIdentification, OpeningConvenience, CallbackOpener, NeedsLatent, NeedsExplicit, NeedsLed, NeedsSeriousness,
        PresentationBenefit, ListeningTalkShare, ListeningQuestions, ListeningMonologue, ListeningInterruptions, NotesCompany, NotesBuyer,
        NotesContacts, NotesNextStep, ObjectionsAnswered, ObjectionsBlocker, NextStep, ComplaintListen, ComplaintAcknowledge, ComplaintOfferHelp,
        ComplaintChoices, ComplaintHonestPromise,
    ];
}
