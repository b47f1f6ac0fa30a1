namespace Parley.Scoring.Output.Html;

/// <summary>English words for label keys, as they stand in tables and headings.</summary>
internal static class EnglishLabels
{
    private static IReadOnlyDictionary<string, string> Other { get; } = new Dictionary<string, string>
    {
        ["know_it_all"] = "Know-it-all",
        ["open_minded"] = "Open-minded",
        ["objection_price"] = "Price",
        ["objection_quality"] = "Quality",
        ["objection_service"] = "Service",
        ["objection_no_need"] = "No need",
        ["objection_authority"] = "Cannot decide",
        ["objection_timing"] = "Timing",
        ["objection_supplier"] = "Has a supplier",
        ["objection_trust"] = "Trust",
        ["passed_by"] = "Passed by",
        ["violated"] = "Forbidden response",
        ["open"] = "Open",
        ["opening_greeting"] = "Greeting",
        ["opening_self_identification"] = "Says who is calling",
        ["opening_convenience"] = "Asks whether it is convenient",
        ["callback_opener"] = "Call-back opener",
        ["needs_latent"] = "Latent need found",
        ["needs_explicit"] = "Explicit need found",
        ["needs_led"] = "Led from latent to explicit",
        ["needs_seriousness"] = "Seriousness made felt",
        ["presentation_benefit"] = "Benefit to this customer",
        ["listening_talk_share"] = "Talk share",
        ["listening_questions"] = "Asks questions",
        ["listening_monologue"] = "No monologue",
        ["listening_interruptions"] = "Does not interrupt",
        ["notes_company"] = "Company name",
        ["notes_buyer"] = "End user or distributor",
        ["notes_contacts"] = "Contacts",
        ["notes_next_step"] = "Next step has a time",
        ["objections_answered"] = "Objections answered",
        ["objections_blocker"] = "Blocking factor found",
        ["next_step"] = "Next step as a closed choice",
        ["complaint_listen"] = "Listens to the complaint",
        ["complaint_acknowledge"] = "Acknowledges the feeling",
        ["complaint_offer_help"] = "Offers help",
        ["complaint_choices"] = "Gives choices",
        ["complaint_honest_promise"] = "Promises honestly",
    };

    // After the words that it is made from.
    public static IReadOnlyDictionary<string, string> All { get; } = Words();

    /// <summary>A key's words with a capital, but for those that read better otherwise.</summary>
    private static Dictionary<string, string> Words()
    {
        var words = ChineseWords.Labels.Keys.ToDictionary(key => key, key => char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' '));
        foreach (var (key, word) in Other)
            words[key] = word;
        return words;
    }
}
