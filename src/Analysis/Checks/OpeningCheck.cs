using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>
/// The opening (H3): greeting, name or company, and whether it is a good time, within the first 20 s of talk where times are known, else within
/// the agent's first three turns. Found later it is missed, with the late words as evidence.
/// </summary>
internal sealed partial class OpeningCheck(CallProgress progress) : HandbookCheck
{
    private const string Handbook = "H3";

    private readonly OpeningWindow _window = new();
    private readonly OpeningStep _greeting = new(Labels.AgentActs.Greeting, GreetingWords());
    private readonly OpeningStep _identification = new(Labels.AgentActs.SelfIdentification, IdentificationWords());
    private readonly OpeningStep _convenience = new(Labels.AgentActs.ConvenienceCheck, ConvenienceWords());

    public override void Observe(TurnReport turn)
    {
        _window.Observe(turn);
        if (turn.Speaker != Speaker.Agent)
            return;
        _greeting.Observe(turn, _window);
        _identification.Observe(turn, _window);
        _convenience.Observe(turn, _window);
    }

    public override void Evaluate(CallState state, bool ended, CheckBoard board)
    {
        board.Add(CheckKeys.OpeningGreeting, Outcome(_greeting, ended), Handbook, _greeting.Evidence, _greeting.Measures);
        board.Add(CheckKeys.OpeningSelfIdentification, Outcome(_identification, ended), Handbook, _identification.Evidence, _identification.Measures);
        board.Add(CheckKeys.OpeningConvenience, Convenience(state, ended), Handbook, _convenience.Evidence, _convenience.Measures);
    }

    /// <summary>Who called in has the time.</summary>
    private CheckOutcome Convenience(CallState state, bool ended)
    {
        var outcome = Outcome(_convenience, ended);
        var calledIn = progress.CustomerCalledIn || state.Stage == Labels.Stages.AfterSales;
        return outcome == CheckOutcome.Missed && calledIn ? CheckOutcome.NotApplicable : outcome;
    }

    private CheckOutcome Outcome(OpeningStep step, bool ended)
    {
        if (step.InTime)
            return CheckOutcome.Met;
        return (ended || _window.IsOver) && progress.HasAgent ? CheckOutcome.Missed : CheckOutcome.CannotTell;
    }

    [GeneratedRegex(@"您好|你好|(早上|上午|中午|下午|晚上)好|早晨|喂|\b(hello|hi|hey|good (morning|afternoon|evening)|morning|afternoon|evening)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GreetingWords();

    [GeneratedRegex(@"(我是|我叫|我姓|我们是|我这边是|我这里是|这里是|这边是)[^\p{P}\s]{1,24}|\b(this is|my name is|my name's|i'm|i am|it's) [^,.!?;]{1,40}|[^,.!?; ]{1,20} speaking\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdentificationWords();

    [GeneratedRegex(@"[^\p{P}\s]{0,12}(方便|有空|得空|得闲|合适|打扰|耽误|有时间|忙不忙|不忙|在忙)[^\p{P}\s]{0,8}|\b(good|bad|ok|okay|convenient|right) (time|moment)\b|\b(a|two|few|couple of) (sec|second|minute|moment)s?\b|\bfree to talk\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ConvenienceWords();
}
