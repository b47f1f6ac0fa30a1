namespace Parley.Analysis.Calls;

/// <summary>The shipped label keys (docs/labels.md), the same in data files, protos, models and reports.</summary>
public static class Labels
{
    /// <summary>The seven customer personalities (H7) and undetermined.</summary>
    public static class Personalities
    {
        public const string KnowItAll = "know_it_all";
        public const string OpenMinded = "open_minded";
        public const string Hesitant = "hesitant";
        public const string Complaining = "complaining";
        public const string Analytical = "analytical";
        public const string Bargaining = "bargaining";
        public const string Intimidating = "intimidating";
        public const string Undetermined = "undetermined";

        public static IReadOnlyList<string> All { get; } =
            [KnowItAll, OpenMinded, Hesitant, Complaining, Analytical, Bargaining, Intimidating, Undetermined];
    }

    /// <summary>The five forbidden responses to objections (H5).</summary>
    public static class Violations
    {
        public const string Arguing = "arguing";
        public const string Contempt = "contempt";
        public const string Noncommittal = "noncommittal";
        public const string Pessimism = "pessimism";
        public const string Begging = "begging";

        public static IReadOnlyList<string> All { get; } = [Arguing, Contempt, Noncommittal, Pessimism, Begging];
    }

    /// <summary>What a customer's turn does.</summary>
    public static class CustomerActs
    {
        public const string NeedLatent = "need_latent";
        public const string NeedExplicit = "need_explicit";
        public const string ObjectionPrice = "objection_price";
        public const string ObjectionQuality = "objection_quality";
        public const string ObjectionService = "objection_service";
        public const string ObjectionNoNeed = "objection_no_need";
        public const string ObjectionAuthority = "objection_authority";
        public const string ObjectionTiming = "objection_timing";
        public const string ObjectionSupplier = "objection_supplier";
        public const string ObjectionTrust = "objection_trust";
        public const string Complaint = "complaint";
        public const string QuestionTechnical = "question_technical";
        public const string QuestionPrice = "question_price";
        public const string QuestionService = "question_service";
        public const string BuyingSignal = "buying_signal";
        public const string Refusal = "refusal";
        public const string Vague = "vague";

        public static IReadOnlyList<string> All { get; } =
        [
            NeedLatent, NeedExplicit, ObjectionPrice, ObjectionQuality, ObjectionService, ObjectionNoNeed, ObjectionAuthority, ObjectionTiming,
            ObjectionSupplier, ObjectionTrust, Complaint, QuestionTechnical, QuestionPrice, QuestionService, BuyingSignal, Refusal, Vague,
        ];

        /// <summary>The acts that H5 and H6.3 treat as an objection to be answered.</summary>
        public static IReadOnlyList<string> Objections { get; } =
        [
            ObjectionPrice, ObjectionQuality, ObjectionService, ObjectionNoNeed, ObjectionAuthority, ObjectionTiming,
            ObjectionSupplier, ObjectionTrust, Complaint, Refusal,
        ];
    }

    /// <summary>What an agent's turn does.</summary>
    public static class AgentActs
    {
        public const string Greeting = "greeting";
        public const string SelfIdentification = "self_identification";
        public const string ConvenienceCheck = "convenience_check";
        public const string CallbackOpener = "callback_opener";
        public const string NeedProbe = "need_probe";
        public const string Seriousness = "seriousness";
        public const string Feature = "feature";
        public const string Benefit = "benefit";
        public const string BlockerProbe = "blocker_probe";
        public const string AppointmentChoice = "appointment_choice";
        public const string AppointmentOpen = "appointment_open";
        public const string NoteTaking = "note_taking";
        public const string ListenConfirm = "listen_confirm";
        public const string Acknowledge = "acknowledge";
        public const string OfferHelp = "offer_help";
        public const string GiveChoices = "give_choices";
        public const string HonestPromise = "honest_promise";
        public const string UnsupportedPromise = "unsupported_promise";

        public static IReadOnlyList<string> All { get; } =
        [
            Greeting, SelfIdentification, ConvenienceCheck, CallbackOpener, NeedProbe, Seriousness, Feature, Benefit, BlockerProbe,
            AppointmentChoice, AppointmentOpen, NoteTaking, ListenConfirm, Acknowledge, OfferHelp, GiveChoices, HonestPromise, UnsupportedPromise,
        ];
    }

    /// <summary>The life of a deal (H1).</summary>
    public static class Stages
    {
        public const string FirstContact = "first_contact";
        public const string FollowUp = "follow_up";
        public const string Closing = "closing";
        public const string AfterSales = "after_sales";

        /// <summary>Not a stage: too little was said.</summary>
        public const string CannotTell = "cannot_tell";

        public static IReadOnlyList<string> All { get; } = [FirstContact, FollowUp, Closing, AfterSales];
    }
}
