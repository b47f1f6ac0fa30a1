using Parley.Analysis.Calls;

namespace Parley.Analysis.Playbook;

/// <summary>Findings as parts of a sentence: what the customer or the agent did, what the customer is, what is missing.</summary>
internal static class FindingWords
{
    private static readonly Dictionary<string, BilingualText> Findings = new()
    {
        [Labels.Personalities.KnowItAll] = new("无所不知", "know-it-all"),
        [Labels.Personalities.OpenMinded] = new("心胸开阔", "open-minded"),
        [Labels.Personalities.Hesitant] = new("犹豫不决", "hesitant"),
        [Labels.Personalities.Complaining] = new("带有抱怨", "complaining"),
        [Labels.Personalities.Analytical] = new("分析型", "analytical"),
        [Labels.Personalities.Bargaining] = new("讨价还价", "bargaining"),
        [Labels.Personalities.Intimidating] = new("令人敬畏", "intimidating"),
        [Labels.Violations.Arguing] = new("与客户争辩", "argued with the customer"),
        [Labels.Violations.Contempt] = new("对客户表示不屑", "showed contempt for the customer"),
        [Labels.Violations.Noncommittal] = new("对异议不置可否", "took no position on the objection"),
        [Labels.Violations.Pessimism] = new("显得悲观", "answered with pessimism"),
        [Labels.Violations.Begging] = new("用了哀求的语气", "pleaded for the order"),
        [Labels.CustomerActs.NeedLatent] = new("说到眼下的难处", "mentioned a present problem"),
        [Labels.CustomerActs.NeedExplicit] = new("说出了明确的需求", "voiced an explicit need"),
        [Labels.CustomerActs.ObjectionPrice] = new("提出价格异议", "objected to the price"),
        [Labels.CustomerActs.ObjectionQuality] = new("对质量或性能有异议", "objected to the quality or fitness"),
        [Labels.CustomerActs.ObjectionService] = new("对交货或售后有异议", "objected to delivery or after-sales service"),
        [Labels.CustomerActs.ObjectionNoNeed] = new("说没有需求", "said that there is no need"),
        [Labels.CustomerActs.ObjectionAuthority] = new("说自己定不了", "said that someone else decides"),
        [Labels.CustomerActs.ObjectionTiming] = new("说时机不对", "said that the time is not right"),
        [Labels.CustomerActs.ObjectionSupplier] = new("说已有供应商", "said that there is a supplier already"),
        [Labels.CustomerActs.ObjectionTrust] = new("表示不信任", "voiced distrust"),
        [Labels.CustomerActs.Complaint] = new("投诉", "complained"),
        [Labels.CustomerActs.QuestionTechnical] = new("问技术问题", "asked a technical question"),
        [Labels.CustomerActs.QuestionPrice] = new("问价格", "asked about the price"),
        [Labels.CustomerActs.QuestionService] = new("问交货和售后", "asked about delivery or service"),
        [Labels.CustomerActs.BuyingSignal] = new("流露购买意向", "gave a buying signal"),
        [Labels.CustomerActs.Refusal] = new("明确拒绝", "refused"),
        [Labels.CustomerActs.Vague] = new("含糊其辞", "stayed vague"),
        [Labels.Stages.FirstContact] = new("初次接触", "a first contact"),
        [Labels.Stages.FollowUp] = new("回访", "a follow-up call"),
        [Labels.Stages.Closing] = new("成交阶段的电话", "a closing call"),
        [Labels.Stages.AfterSales] = new("售后电话", "an after-sales call"),
    };

    /// <summary>Chinese and English of a missed check, and English of one that may still be met; Chinese puts "还" before it.</summary>
    private static readonly Dictionary<string, (string Chinese, string Missed, string NotYet)> Checks = new()
    {
        [CheckKeys.OpeningGreeting] = ("没有问候客户", "the customer was not greeted", "the customer has not been greeted yet"),
        [CheckKeys.OpeningSelfIdentification] = ("没有报姓名和公司", "the agent did not say who is calling", "the agent has not said yet who is calling"),
        [CheckKeys.OpeningConvenience] = ("没有问客户方不方便", "the agent did not ask whether it is convenient", "the agent has not asked yet whether it is convenient"),
        [CheckKeys.CallbackOpener] = ("没有接上次的话题开场", "the call did not take up the last one", "the call has not taken up the last one yet"),
        [CheckKeys.NeedsLatent] = ("没有挖出潜在需求", "no latent need was brought to light", "no latent need has come to light yet"),
        [CheckKeys.NeedsExplicit] = ("没有让客户说出明确需求", "the customer voiced no explicit need", "the customer has voiced no explicit need yet"),
        [CheckKeys.NeedsLed] = ("没有把潜在需求引向明确需求", "the latent need was not led to an explicit one", "the latent need has not been led to an explicit one yet"),
        [CheckKeys.NeedsSeriousness] = ("没有点明问题的严重性", "the seriousness of the problem was not made felt", "the seriousness of the problem has not been made felt yet"),
        [CheckKeys.PresentationBenefit] = ("没有讲到对客户的利益", "no benefit to this customer was named", "no benefit to this customer has been named yet"),
        [CheckKeys.ListeningTalkShare] = ("没有给客户足够的说话时间", "the agent did most of the talking", "the agent is doing most of the talking"),
        [CheckKeys.ListeningQuestions] = ("没有问够问题", "too few questions were asked", "few questions have been asked yet"),
        [CheckKeys.ListeningMonologue] = ("没有在长段讲解中停下来听", "the agent talked too long at a stretch", "the agent is talking long at a stretch"),
        [CheckKeys.ListeningInterruptions] = ("没有让客户把话说完", "the customer was interrupted", "the customer is being interrupted"),
        [CheckKeys.NotesCompany] = ("没有问清公司名称", "the company's name was not established", "the company's name has not been established yet"),
        [CheckKeys.NotesBuyer] = ("没有问清是终端还是代理商", "end user or distributor was not established", "end user or distributor has not been established yet"),
        [CheckKeys.NotesContacts] = ("没有留下联系方式", "no contact details were taken", "no contact details have been taken yet"),
        [CheckKeys.NotesNextStep] = ("没有定下一步的日期和时间", "the next step has no day and time", "the next step has no day and time yet"),
        [CheckKeys.ObjectionsAnswered] = ("没有把异议都回应到", "not every objection was answered", "not every objection has been answered yet"),
        [CheckKeys.ObjectionsBlocker] = ("没有找出阻碍成交的因素", "what blocks the deal was not found", "what blocks the deal has not been found yet"),
        [CheckKeys.NextStep] = ("没有用二选一约定下一步", "no next step was fixed by a closed choice", "no next step has been fixed by a closed choice yet"),
        [CheckKeys.ComplaintListen] = ("没有确认听懂了投诉", "it was not confirmed that the complaint was understood", "it has not been confirmed yet that the complaint was understood"),
        [CheckKeys.ComplaintAcknowledge] = ("没有认同客户的感受", "the customer's feeling was not acknowledged", "the customer's feeling has not been acknowledged yet"),
        [CheckKeys.ComplaintOfferHelp] = ("没有表示愿意帮忙", "help was not offered", "help has not been offered yet"),
        [CheckKeys.ComplaintChoices] = ("没有给客户选择", "the customer was given no choice", "the customer has been given no choice yet"),
        [CheckKeys.ComplaintHonestPromise] = ("没有做出诚实的承诺", "no honest promise was made", "no honest promise has been made yet"),
    };

    /// <summary>A label; one without words is given by its key.</summary>
    public static BilingualText Of(string key) => Findings.TryGetValue(key, out var words) ? words : new BilingualText(key, key);

    /// <summary>A check that was missed, or is not met yet; one without words is given by its key.</summary>
    public static BilingualText OfCheck(string key, bool isNotYet)
    {
        if (!Checks.TryGetValue(key, out var words))
            return new BilingualText($"没有做到 {key}", $"{key} is missing");
        return isNotYet ? new BilingualText("还" + words.Chinese, words.NotYet) : new BilingualText(words.Chinese, words.Missed);
    }
}
